namespace NetGen;

/// <summary>
/// A block with a shortcut around it: y = x + T(x) (He et al., "Deep Residual Learning for Image Recognition", 2016). The block keeps the shape. Its
/// parameters are called <c>residual1.dense1.weight</c>, ….
/// </summary>
/// <typeparam name="T">A class marked with <see cref="BlockAttribute"/>.</typeparam>
public sealed class ResidualAttribute<T> : CompositionAttribute;
