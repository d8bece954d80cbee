namespace NetGen;

/// <summary>
/// A rate per parameter by its recent gradients: s ← ρ·s + (1 − ρ)·g², w ← w − α·g / (√s + ε), ε = 1e-8 (Tieleman and Hinton, "Lecture 6.5: RMSProp", 2012).
/// </summary>
/// <param name="rate">The learning rate α; 0.001 is usual.</param>
public sealed class RmsPropAttribute(double rate) : OptimizerAttribute(rate)
{
    /// <summary>ρ in [0, 1), the share of the average kept. Default: 0.9.</summary>
    public double Rho { get; set; } = 0.9;
}
