namespace NetGen;

/// <summary>
/// An activation of one's own, placed by <see cref="ActivationAttribute{T}"/>: a struct that says f and its derivative once, for every width of vectors and
/// both precisions.
/// </summary>
/// <remarks>
/// Both become part of the emitted loops. Mark them with <c>[MethodImpl(MethodImplOptions.AggressiveInlining)]</c>: without it the runtime calls a function that it
/// finds too long, which is as right but much slower. They are given one element after the other in no order and on many threads, so they keep no state.
/// </remarks>
/// <example>
/// Swish with a slope of its own:
/// <code>
/// public readonly struct Swish : IActivation
/// {
///     [MethodImpl(MethodImplOptions.AggressiveInlining)]
///     public static V Forward&lt;V&gt;(V x) where V : struct, IVector&lt;V&gt; => x * V.Sigmoid(1.5 * x);
///
///     [MethodImpl(MethodImplOptions.AggressiveInlining)]
///     public static V Derivative&lt;V&gt;(V x, V y) where V : struct, IVector&lt;V&gt;
///     {
///         V s = V.Sigmoid(1.5 * x);
///         return s + 1.5 * y * (1 - s);
///     }
/// }
/// </code>
/// </example>
public interface IActivation
{
    /// <summary>f(x).</summary>
    static abstract V Forward<V>(V x)
        where V : struct, IVector<V>;

    /// <summary>f′(x). What is known of y need not be computed again: the derivative of tanh is 1 − y².</summary>
    /// <param name="x">What <see cref="Forward"/> was given.</param>
    /// <param name="y">What it made of it, f(x).</param>
    static abstract V Derivative<V>(V x, V y)
        where V : struct, IVector<V>;
}
