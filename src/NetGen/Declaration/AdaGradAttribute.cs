namespace NetGen;

/// <summary>
/// A rate per parameter that falls with its gradients so far: s ← s + g², w ← w − α·g / (√s + ε), ε = 1e-10 (Duchi et al., "Adaptive Subgradient Methods for
/// Online Learning and Stochastic Optimization", 2011).
/// </summary>
/// <param name="rate">The learning rate α; 0.01 is usual.</param>
public sealed class AdaGradAttribute(double rate) : OptimizerAttribute(rate);
