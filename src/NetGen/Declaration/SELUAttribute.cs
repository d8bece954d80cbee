namespace NetGen;

/// <summary>
/// The self-normalising unit f(x) = λ·x for x &gt; 0, else λ·α·(eˣ − 1), with α = 1.6732632423543772 and λ = 1.0507009873554805: behind LeCun weights it keeps mean 0 and variance 1
/// from layer to layer (Klambauer et al., "Self-Normalizing Neural Networks", 2017).
/// </summary>
public sealed class SELUAttribute : LayerAttribute;
