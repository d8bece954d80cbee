namespace NetGen;

/// <summary>Softmax over the last axis: fᵢ(x) = eˣⁱ / Σ eˣʲ, computed after subtracting the maximum; positive values of sum 1. As output it belongs with <see cref="CrossEntropyAttribute"/>. Images need <see cref="FlattenAttribute"/> before it.</summary>
public sealed class SoftmaxAttribute : LayerAttribute;
