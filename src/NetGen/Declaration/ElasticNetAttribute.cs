namespace NetGen;

/// <summary>
/// Adds λ·(r·Σ|w| + (1 − r)·Σw²) over the network's weights to the loss: some weights go to 0, the others stay small (Zou and Hastie, "Regularization and Variable Selection
/// via the Elastic Net", 2005). Biases, normalisation and slopes are left alone; a layer's own <c>L1</c> and <c>L2</c> replace the part of theirs.
/// </summary>
/// <param name="lambda">λ, not negative.</param>
/// <param name="l1Ratio">r in [0, 1], the share of Σ|w|. Default: 0.5.</param>
public sealed class ElasticNetAttribute(double lambda, double l1Ratio = 0.5) : NetGenAttribute
{
    /// <summary>The factor λ of the penalty.</summary>
    public double Lambda { get; } = lambda;

    /// <summary>The share r of Σ|w|.</summary>
    public double L1Ratio { get; } = l1Ratio;
}
