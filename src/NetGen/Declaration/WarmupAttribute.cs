namespace NetGen;

/// <summary>
/// The rate begins low: (e + 1)/n of what it would be in epoch e, for the first n epochs. Goes with any schedule of the learning rate, and with none.
/// </summary>
/// <param name="epochs">The epochs n of the warm-up, at least 1; at 1 nothing changes.</param>
public sealed class WarmupAttribute(int epochs) : NetGenAttribute
{
    /// <summary>The epochs of the warm-up.</summary>
    public int Epochs { get; } = epochs;
}
