namespace NetGen;

/// <summary>
/// Two blocks side by side, both fed x, and their outputs merged: y = TA(x) ∘ TB(x). Their parameters are called <c>parallel1.1.dense1.weight</c>, … and
/// <c>parallel1.2.dense1.weight</c>, ….
/// </summary>
/// <typeparam name="TA">The first branch, a class marked with <see cref="BlockAttribute"/>.</typeparam>
/// <typeparam name="TB">The second branch, a class marked with <see cref="BlockAttribute"/>.</typeparam>
public sealed class ParallelAttribute<TA, TB> : CompositionAttribute
{
    /// <summary>How the two outputs become one. Default: <see cref="Merge.Concat"/>.</summary>
    public Merge Merge { get; set; }
}
