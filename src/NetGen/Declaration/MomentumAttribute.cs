namespace NetGen;

/// <summary>
/// Gradient descent along a moving average of the gradient: v ← β·v + (1 − β)·g from v = 0, then w ← w − α·v (Polyak, 1964). PyTorch's momentum, which does
/// not multiply g by 1 − β, at rate r equals this one at r / (1 − β).
/// </summary>
/// <param name="rate">The learning rate α.</param>
public sealed class MomentumAttribute(double rate) : OptimizerAttribute(rate)
{
    /// <summary>β in [0, 1), the share of the average kept. Default: 0.9.</summary>
    public double Beta { get; set; } = 0.9;

    /// <summary>Whether to look ahead: w ← w − α·(β·v + (1 − β)·g) (Nesterov, 1983). Default: false.</summary>
    public bool Nesterov { get; set; }
}
