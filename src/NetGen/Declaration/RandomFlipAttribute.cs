namespace NetGen;

/// <summary>
/// In training each image is turned left to right with probability ½; in prediction and evaluation nothing happens.
/// </summary>
/// <remarks>
/// Augmentations that follow each other are one bilinear resampling, with zeros from outside. They stand before the first layer with parameters. What is drawn
/// depends on the trainer's seed and on the step, not on threads.
/// </remarks>
public sealed class RandomFlipAttribute : LayerAttribute;
