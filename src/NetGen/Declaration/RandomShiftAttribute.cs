namespace NetGen;

/// <summary>
/// In training each image is moved vertically and horizontally by shares of its height and of its width, each drawn uniformly from ±<c>range</c>; in prediction and evaluation nothing happens.
/// </summary>
/// <remarks>
/// Augmentations that follow each other are one bilinear resampling, with zeros from outside. They stand before the first layer with parameters. What is drawn
/// depends on the trainer's seed and on the step, not on threads.
/// </remarks>
/// <param name="range">The greatest shift as a share of the height and of the width, in [0, 1].</param>
public sealed class RandomShiftAttribute(double range) : LayerAttribute
{
    /// <summary>The greatest shift as a share of the height and of the width, in [0, 1].</summary>
    public double Range { get; } = range;
}
