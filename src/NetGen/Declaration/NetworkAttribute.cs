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

    /// <summary>Whether convolutions may give up a digit to be faster. Default: no.</summary>
    public bool FastConvolution { get; set; }
}
