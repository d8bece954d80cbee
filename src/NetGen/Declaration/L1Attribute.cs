namespace NetGen;

/// <summary>
/// Adds λ·Σ|w| over the network's weights to the loss, which drives useless weights to 0 (Tibshirani, "Regression Shrinkage and Selection via the Lasso", 1996). Biases,
/// normalisation and slopes are left alone; a layer's own <c>L1</c> replaces it.
/// </summary>
/// <param name="lambda">λ, not negative.</param>
public sealed class L1Attribute(double lambda) : NetGenAttribute
{
    /// <summary>The factor λ of the penalty.</summary>
    public double Lambda { get; } = lambda;
}
