namespace NetGen;

/// <summary>
/// Momentum with a rate per parameter: m ← β₁·m + (1 − β₁)·g, v ← β₂·v + (1 − β₂)·g², then at step k from 1
/// w ← w − α·(m / (1 − β₁ᵏ)) / (√(v / (1 − β₂ᵏ)) + ε) (Kingma and Ba, "Adam: A Method for Stochastic Optimization", 2014).
/// </summary>
/// <param name="rate">The learning rate α; 0.001 is usual.</param>
public sealed class AdamAttribute(double rate) : OptimizerAttribute(rate)
{
    /// <summary>β₁ in [0, 1), the share of the mean kept. Default: 0.9.</summary>
    public double Beta1 { get; set; } = 0.9;

    /// <summary>β₂ in [0, 1), the share of the mean square kept. Default: 0.999.</summary>
    public double Beta2 { get; set; } = 0.999;

    /// <summary>ε, which keeps the division from overflowing, positive. Default: 1e-8.</summary>
    public double Epsilon { get; set; } = 1e-8;
}
