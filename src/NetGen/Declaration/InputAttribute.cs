namespace NetGen;

/// <summary>
/// The shape of one sample, before all layers: <c>(features)</c>, <c>(time, features)</c> or <c>(channels, height, width)</c>. Values lie in that order,
/// the last dimension contiguous; samples follow each other.
/// </summary>
/// <param name="shape">The positive sizes of the dimensions.</param>
public sealed class InputAttribute(params int[] shape) : NetGenAttribute
{
    /// <summary>The sizes of the dimensions.</summary>
    public IReadOnlyList<int> Shape { get; } = shape;
}
