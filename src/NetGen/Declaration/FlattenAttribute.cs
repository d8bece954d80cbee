namespace NetGen;

/// <summary>Makes one list of features of any shape; channels first, then rows, then columns, as the values lie. Nothing is computed.</summary>
public sealed class FlattenAttribute : LayerAttribute;
