namespace NetGen;

/// <summary>The logistic activation f(x) = 1 / (1 + e⁻ˣ), in (0, 1): a probability per unit. As output it belongs with <see cref="BinaryCrossEntropyAttribute"/>.</summary>
public sealed class SigmoidAttribute : LayerAttribute;
