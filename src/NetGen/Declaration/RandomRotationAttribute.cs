namespace NetGen;

/// <summary>
/// In training each image is rotated about its centre by an angle drawn uniformly from ±<c>degrees</c>; in prediction and evaluation nothing happens.
/// </summary>
/// <remarks>
/// Augmentations that follow each other are one bilinear resampling, with zeros from outside. They stand before the first layer with parameters. What is drawn
/// depends on the trainer's seed and on the step, not on threads.
/// </remarks>
/// <param name="degrees">The greatest angle to either side, from 0 to 180.</param>
public sealed class RandomRotationAttribute(double degrees) : LayerAttribute
{
    /// <summary>The greatest angle to either side, from 0 to 180.</summary>
    public double Degrees { get; } = degrees;
}
