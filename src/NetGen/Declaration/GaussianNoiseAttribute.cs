namespace NetGen;

/// <summary>
/// In training, normal noise of mean 0 is added to each value; in prediction and evaluation nothing happens
/// (Bishop, "Training with Noise is Equivalent to Tikhonov Regularization", 1995).
/// </summary>
/// <remarks>The noise depends on the trainer's seed and on the step, not on threads. Its magnitude is at most 5.4 deviations.</remarks>
/// <param name="deviation">The standard deviation, zero or positive, in the units of the values.</param>
public sealed class GaussianNoiseAttribute(double deviation) : LayerAttribute
{
    /// <summary>The standard deviation.</summary>
    public double Deviation { get; } = deviation;
}
