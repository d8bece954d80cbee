namespace NetGen;

/// <summary>
/// A rate per parameter by its recent gradients and updates: s ← ρ·s + (1 − ρ)·g², d = g·√(u + ε) / √(s + ε), u ← ρ·u + (1 − ρ)·d², w ← w − α·d, ε = 1e-6
/// (Zeiler, "ADADELTA: An Adaptive Learning Rate Method", 2012).
/// </summary>
/// <param name="rate">A factor α on the rate that the method finds itself. Default: 1.</param>
public sealed class AdaDeltaAttribute(double rate = 1) : OptimizerAttribute(rate)
{
    /// <summary>ρ in [0, 1), the share of the averages kept. Default: 0.9.</summary>
    public double Rho { get; set; } = 0.9;
}
