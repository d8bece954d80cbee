namespace NetGen;

/// <summary>
/// In training each image is scaled from its centre by a factor drawn uniformly from 1 ± <c>range</c>, above 1 it grows; in prediction and evaluation nothing happens.
/// </summary>
/// <remarks>
/// Augmentations that follow each other are one bilinear resampling, with zeros from outside. They stand before the first layer with parameters. What is drawn
/// depends on the trainer's seed and on the step, not on threads.
/// </remarks>
/// <param name="range">The greatest change of the size, in [0, 1).</param>
public sealed class RandomZoomAttribute(double range) : LayerAttribute
{
    /// <summary>The greatest change of the size, in [0, 1).</summary>
    public double Range { get; } = range;
}
