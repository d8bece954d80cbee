namespace NetGen;

/// <summary>
/// Adds λ·Σw² over the network's weights to the loss, which keeps weights small (Hoerl and Kennard, "Ridge Regression: Biased Estimation for Nonorthogonal Problems", 1970).
/// Biases, normalisation and slopes are left alone; a layer's own <c>L2</c> replaces it. PyTorch's <c>weight_decay</c> equals 2·λ.
/// </summary>
/// <param name="lambda">λ, not negative.</param>
public sealed class L2Attribute(double lambda) : NetGenAttribute
{
    /// <summary>The factor λ of the penalty.</summary>
    public double Lambda { get; } = lambda;
}
