namespace NetGen;

/// <summary>The rate falls as one over time, fast at first and ever more slowly: α/(1 + k·e) in epoch e (Robbins and Monro 1951).</summary>
/// <param name="decay">The decay k per epoch, zero or positive; at 1 the second epoch has half the rate.</param>
public sealed class TimeDecayAttribute(double decay) : RateScheduleAttribute
{
    /// <summary>The decay per epoch.</summary>
    public double Decay { get; } = decay;
}
