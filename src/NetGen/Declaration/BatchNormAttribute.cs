namespace NetGen;

/// <summary>
/// Batch normalisation: y = w·(x − μ)/√(σ² + ε) + b for each feature (of <c>(time, features)</c> over all times) or channel (over all pixels). A training step takes
/// mean μ and variance σ² of its batch (divided by n, not n − 1), predictions and evaluations the running ones (Ioffe and Szegedy, "Batch Normalization", 2015).
/// </summary>
/// <remarks>
/// The parameters are <c>batchnorm1.weight</c> from 1 and <c>.bias</c> from 0, never penalised, and the statistics <c>.running_mean</c> from 0 and
/// <c>.running_var</c> from 1, which only a step moves; each is <c>[features]</c> or <c>[channels]</c>. The running variance is the unbiased one, as PyTorch's.
/// Of features a step needs two samples or more.
/// </remarks>
public sealed class BatchNormAttribute : LayerAttribute
{
    /// <summary>The share of a running statistic that a step keeps, at least 0 and less than 1: PyTorch's momentum is 1 − this. Default: 0.9.</summary>
    public double Momentum { get; set; } = 0.9;

    /// <summary>ε, which keeps the quotient finite where all values are equal; at least 1e-30. Default: 1e-5.</summary>
    public double Epsilon { get; set; } = 1e-5;

    /// <summary>The layer's name, which its parameters bear in files ("scale" gives "scale.weight"). Default: the kind and its number, counted from 1 ("batchnorm1").</summary>
    public string? Name { get; set; }
}
