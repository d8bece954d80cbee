namespace NetGen;

/// <summary>The activation f(x) = x·tanh(ln(1 + eˣ)) (Misra, "Mish: A Self Regularized Non-Monotonic Activation Function", 2019).</summary>
public sealed class MishAttribute : LayerAttribute;
