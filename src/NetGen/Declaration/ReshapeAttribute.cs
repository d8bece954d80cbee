namespace NetGen;

/// <summary>The same values, in the order in which a sample lies, under another shape of as many values: <c>(784)</c> as <c>(1, 28, 28)</c>.</summary>
/// <param name="shape">The positive sizes of the dimensions, one to three.</param>
public sealed class ReshapeAttribute(params int[] shape) : LayerAttribute
{
    /// <summary>The sizes of the dimensions.</summary>
    public IReadOnlyList<int> Shape { get; } = shape;
}
