namespace NetGen;

/// <summary>
/// A fully connected layer: y = W·x + b, with W <c>[units, inputs]</c> and b <c>[units]</c>. On <c>(time, features)</c> it acts on the last axis, with the same
/// weights at every time; images need <see cref="FlattenAttribute"/> before it.
/// </summary>
/// <param name="units">The number of outputs, at least 1.</param>
public sealed class DenseAttribute(int units) : WeightedLayerAttribute
{
    /// <summary>The number of outputs.</summary>
    public int Units { get; } = units;
}
