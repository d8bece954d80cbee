namespace NetGen;

/// <summary>The activation f(x) = x: says that a layer is meant to have none.</summary>
public sealed class LinearAttribute : LayerAttribute;
