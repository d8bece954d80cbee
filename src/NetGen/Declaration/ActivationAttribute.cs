namespace NetGen;

/// <summary>
/// An activation of one's own, y = f(x) for each value by itself; T says f and its derivative. Weights before it start as
/// <see cref="Initializer.XavierUniform"/> unless their layer says otherwise: nothing is known of f.
/// </summary>
/// <typeparam name="T">A struct that implements <see cref="IActivation"/> and can be seen from anywhere in the project: not private, not file-local.</typeparam>
public sealed class ActivationAttribute<T> : LayerAttribute;
