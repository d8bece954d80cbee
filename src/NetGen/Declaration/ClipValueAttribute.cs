namespace NetGen;

/// <summary>
/// Keeps every element of the gradient between −limit and limit before the optimizer sees it, penalties included: g ← min(max(g, −limit), limit)
/// (Mikolov, "Statistical Language Models Based on Neural Networks", 2012).
/// </summary>
/// <param name="limit">The largest size of an element, positive.</param>
public sealed class ClipValueAttribute(double limit) : NetGenAttribute
{
    /// <summary>The largest size of an element.</summary>
    public double Limit { get; } = limit;
}
