namespace NetGen;

/// <summary>Every epoch keeps the same share of the rate: α·fᵉ in epoch e.</summary>
/// <param name="factor">The share f that is kept, in (0, 1].</param>
public sealed class ExponentialDecayAttribute(double factor) : RateScheduleAttribute
{
    /// <summary>The share that every epoch keeps.</summary>
    public double Factor { get; } = factor;
}
