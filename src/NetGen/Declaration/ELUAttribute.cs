namespace NetGen;

/// <summary>The exponential linear unit f(x) = x for x &gt; 0, else α·(eˣ − 1) (Clevert et al., "Fast and Accurate Deep Network Learning by Exponential Linear Units", 2015).</summary>
/// <param name="alpha">The value −α that large negative inputs approach, positive. Default: 1.</param>
public sealed class ELUAttribute(double alpha = 1) : LayerAttribute
{
    /// <summary>Large negative inputs approach −α.</summary>
    public double Alpha { get; } = alpha;
}
