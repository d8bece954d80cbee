namespace NetGen;

/// <summary>
/// <see cref="AdamAttribute">Adam</see> after w ← w − α·λ·w, a decay that the gradients' scale does not weaken (Loshchilov and Hutter, "Decoupled Weight Decay
/// Regularization", 2017). It decays every parameter, biases too, as PyTorch does.
/// </summary>
/// <param name="rate">The learning rate α; 0.001 is usual.</param>
public sealed class AdamWAttribute(double rate) : OptimizerAttribute(rate)
{
    /// <summary>β₁ in [0, 1), the share of the mean kept. Default: 0.9.</summary>
    public double Beta1 { get; set; } = 0.9;

    /// <summary>β₂ in [0, 1), the share of the mean square kept. Default: 0.999.</summary>
    public double Beta2 { get; set; } = 0.999;

    /// <summary>ε, which keeps the division from overflowing, positive. Default: 1e-8.</summary>
    public double Epsilon { get; set; } = 1e-8;

    /// <summary>λ, the share of every parameter that a step at rate 1 would take away. Default: 0.01.</summary>
    public double WeightDecay { get; set; } = 0.01;
}
