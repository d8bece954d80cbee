namespace NetGen;

/// <summary>
/// A loss of regression, quadratic near the target and straight beyond: the mean over batch and outputs of ½·d² where |d| ≤ δ, else δ·(|d| − ½·δ), with d = y − t
/// (Huber, "Robust Estimation of a Location Parameter", 1964).
/// </summary>
/// <param name="delta">δ, the largest difference that is squared, positive. Default: 1.</param>
public sealed class HuberAttribute(double delta = 1) : NetGenAttribute
{
    /// <summary>The largest difference that is squared.</summary>
    public double Delta { get; } = delta;
}
