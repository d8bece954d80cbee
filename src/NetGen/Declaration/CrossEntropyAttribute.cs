namespace NetGen;

/// <summary>
/// The loss of classification: the mean over the batch of −Σ tᵢ·ln yᵢ. It needs <see cref="SoftmaxAttribute"/> last, with which it is computed together,
/// so that it is safe at any finite input. Targets are distributions over the classes, or labels.
/// </summary>
public sealed class CrossEntropyAttribute : NetGenAttribute
{
    /// <summary>
    /// s in [0, 1): targets become (1 − s)·t + s / classes, which keeps outputs from growing without bound (Szegedy et al., "Rethinking the Inception
    /// Architecture for Computer Vision", 2015). Default: 0.
    /// </summary>
    public double LabelSmoothing { get; set; }
}
