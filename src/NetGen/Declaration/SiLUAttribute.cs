namespace NetGen;

/// <summary>
/// The sigmoid linear unit f(x) = x / (1 + e⁻ˣ), also called swish (Elfwing et al., "Sigmoid-Weighted Linear Units for Neural Network Function Approximation in
/// Reinforcement Learning", 2017).
/// </summary>
public sealed class SiLUAttribute : LayerAttribute;
