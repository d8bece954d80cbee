namespace NetGen;

/// <summary>The hyperbolic tangent f(x) = (eˣ − e⁻ˣ) / (eˣ + e⁻ˣ), in (−1, 1) and zero-centred.</summary>
public sealed class TanhAttribute : LayerAttribute;
