namespace NetGen;

/// <summary>A layer's figures over an epoch, as means over the steps that were sampled. What does not fit the layer is null.</summary>
public sealed record LayerDiagnosis
{
    /// <summary>The layer's name: "dense1".</summary>
    public required string Name { get; init; }

    /// <summary>The attribute that declares it: "Dense".</summary>
    public required string Kind { get; init; }

    /// <summary>The L2 norm of the gradient of its weights, penalties included and clipping not.</summary>
    public double? GradientNorm { get; init; }

    /// <summary>The L2 norm of its weights.</summary>
    public double? WeightNorm { get; init; }

    /// <summary>The L2 norm of the change that a step makes, over that of the weights: about 1e-3 in a run that goes well.</summary>
    public double? UpdateRatio { get; init; }

    /// <summary>
    /// The cosine between the gradients of one step and the next: −1 where they point against each other. In short epochs the mean reaches back over
    /// several; null until there are enough.
    /// </summary>
    public double? GradientCosine { get; init; }

    /// <summary>The share of units whose weights another unit of the layer has too, after the epoch.</summary>
    public double? DuplicatedShare { get; init; }

    /// <summary>
    /// Rectifiers that can die: the share of units (of an image: of channels) that fired for none of the epoch's sampled inputs. In short epochs the
    /// inputs of several are looked at together; null until there are enough.
    /// </summary>
    public double? DeadShare { get; init; }

    /// <summary>Sigmoid and tanh: the share of values on the flat ends of the curve, where its slope is less than a twentieth of the steepest.</summary>
    public double? SaturatedShare { get; init; }

    /// <summary>
    /// The size of the gradient that reaches the layer's outputs, whatever the layer's size: the gradient of a bias is the sum of it over the places of the
    /// unit, as a root mean square over the units and over the root of the places. NaN for a layer without biases.
    /// </summary>
    internal double BackwardSize { get; init; } = double.NaN;
}
