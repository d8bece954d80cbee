namespace NetGen;

/// <summary>The rate falls in steps: α·f^⌊e/n⌋ in epoch e.</summary>
/// <param name="every">The epochs n of a step, at least 1.</param>
/// <param name="factor">The share f that is kept from step to step, in (0, 1].</param>
public sealed class StepDecayAttribute(int every, double factor) : RateScheduleAttribute
{
    /// <summary>The epochs of a step.</summary>
    public int Every { get; } = every;

    /// <summary>The share that is kept from step to step.</summary>
    public double Factor { get; } = factor;
}
