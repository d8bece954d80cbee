namespace NetGen;

/// <summary>y = scale · x + offset for each value, such as <c>Rescale(1 / 255.0)</c> for bytes. In training and in prediction alike.</summary>
/// <param name="scale">The factor, finite.</param>
/// <param name="offset">What is added after it, finite. Default: 0.</param>
public sealed class RescaleAttribute(double scale, double offset = 0) : LayerAttribute
{
    /// <summary>The factor.</summary>
    public double Scale { get; } = scale;

    /// <summary>What is added after it.</summary>
    public double Offset { get; } = offset;
}
