namespace NetGen;

/// <summary>The Gaussian error linear unit f(x) = x·Φ(x) = x·½·(1 + erf(x / √2)), exact, not by tanh (Hendrycks and Gimpel, "Gaussian Error Linear Units", 2016).</summary>
public sealed class GELUAttribute : LayerAttribute;
