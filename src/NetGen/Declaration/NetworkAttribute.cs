namespace NetGen;

/// <summary>
/// Makes a network of a partial class: the build reads the other attributes as its layers and adds the members that predict and train.
/// </summary>
/// <example>
/// <code>
/// [Network, Input(2), Dense(8), Tanh, Dense(1), Sigmoid]
/// [BinaryCrossEntropy, Adam(0.01)]
/// public sealed partial class Xor;
/// </code>
/// </example>
public sealed class NetworkAttribute : NetGenAttribute
{
    /// <summary>The type of all numbers: inputs, outputs, parameters and gradients. Default: <see cref="Precision.Single"/>.</summary>
    public Precision Precision { get; set; }

    /// <summary>How weights of dense layers and convolutions are kept for prediction; half-width ones go with single precision. Default: <see cref="WeightStorage.Single"/>.</summary>
    public WeightStorage Weights { get; set; }

    /// <summary>
    /// Whether convolutions of 3 × 3 between many channels may go by tiles of 4 × 4 (Winograd's F(4×4, 3×3); Lavin and Gray, "Fast Algorithms for Convolutional
    /// Neural Networks", 2016), up to 1.6 times faster than by those of 2 × 2, which are the rule. In single precision sums are then off by up to 2·10⁻⁵ of the largest one,
    /// ten times as much as otherwise. Default: false.
    /// </summary>
    public bool FastConvolution { get; set; }
}
