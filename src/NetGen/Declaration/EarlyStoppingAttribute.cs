namespace NetGen;

/// <summary>
/// Ends a run when the monitored value says that more epochs will not help, and leaves the network with the weights of its best epoch
/// (Prechelt, "Early Stopping – But When?", 1998). NaN is worse than any number.
/// </summary>
/// <param name="patience">How many epochs decide, at least 1; what they decide is the <see cref="Trigger"/>'s business.</param>
public sealed class EarlyStoppingAttribute(int patience) : NetGenAttribute
{
    /// <summary>How many epochs decide.</summary>
    public int Patience { get; } = patience;

    /// <summary>What is watched. Default: the loss on the validation data, which <c>Fit</c> must then be given.</summary>
    public Monitored Monitor { get; set; }

    /// <summary>When to stop. Default: when nothing improved for <see cref="Patience"/> epochs.</summary>
    public StopTrigger Trigger { get; set; }

    /// <summary>The trigger's bound, in the unit of what is monitored; positive where changes are compared with it, otherwise zero or more. Default: 0.</summary>
    public double MinDelta { get; set; }

    /// <summary>The first epoch that counts, from 0 in every run; those before neither stop it nor can be its best. Default: 0.</summary>
    public int StartEpoch { get; set; }

    /// <summary>
    /// Whether the network gets the weights of its best epoch whenever <c>Fit</c> ends: stopped, out of epochs or cancelled. After a
    /// cancelled call the next one goes on from the weights that it was interrupted at. Default: true.
    /// </summary>
    public bool RestoreBest { get; set; } = true;
}
