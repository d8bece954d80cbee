namespace NetGen;

/// <summary>The leaky rectifier f(x) = x for x &gt; 0, else α·x (Maas et al., "Rectifier Nonlinearities Improve Neural Network Acoustic Models", 2013).</summary>
/// <param name="alpha">The slope α on the negative side, usually in (0, 1). Default: 0.01.</param>
public sealed class LeakyReLUAttribute(double alpha = 0.01) : LayerAttribute
{
    /// <summary>The slope α on the negative side.</summary>
    public double Alpha { get; } = alpha;
}
