namespace NetGen;

/// <summary>The rate falls on a line and then stays: α·(1 − (1 − end)·min(e, n)/n) in epoch e.</summary>
/// <param name="epochs">The epochs n that the fall takes, at least 1.</param>
/// <param name="endFactor">What is left of α in the end, in [0, 1].</param>
public sealed class LinearDecayAttribute(int epochs, double endFactor) : RateScheduleAttribute
{
    /// <summary>The epochs that the fall takes.</summary>
    public int Epochs { get; } = epochs;

    /// <summary>What is left of α in the end.</summary>
    public double EndFactor { get; } = endFactor;
}
