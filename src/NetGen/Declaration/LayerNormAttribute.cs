namespace NetGen;

/// <summary>
/// Layer normalisation: y = w·(x − μ)/√(σ² + ε) + b, with the mean μ and the variance σ² (divided by n) of each sample by itself: over the features, of
/// <c>(time, features)</c> at each time, or over all of an image (Ba, Kiros and Hinton, "Layer Normalization", 2016). Predictions do as training does.
/// </summary>
/// <remarks>
/// The parameters are <c>layernorm1.weight</c> from 1 and <c>.bias</c> from 0, never penalised: <c>[features]</c> or <c>[channels, height, width]</c>.
/// </remarks>
public sealed class LayerNormAttribute : LayerAttribute
{
    /// <summary>ε, which keeps the quotient finite where all values are equal; at least 1e-30. Default: 1e-5.</summary>
    public double Epsilon { get; set; } = 1e-5;

    /// <summary>The layer's name, which its parameters bear in files ("scale" gives "scale.weight"). Default: the kind and its number, counted from 1 ("layernorm1").</summary>
    public string? Name { get; set; }
}
