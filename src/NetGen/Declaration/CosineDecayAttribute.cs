namespace NetGen;

/// <summary>
/// The rate falls to zero along half a wave and then stays there: α·½(1 + cos(π·min(e, n)/n)) in epoch e (Loshchilov and Hutter 2017,
/// without restarts).
/// </summary>
/// <param name="epochs">The epochs n that the fall takes, at least 1; as a rule those of the whole run.</param>
public sealed class CosineDecayAttribute(int epochs) : RateScheduleAttribute
{
    /// <summary>The epochs that the fall takes.</summary>
    public int Epochs { get; } = epochs;
}
