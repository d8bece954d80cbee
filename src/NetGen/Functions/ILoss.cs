namespace NetGen;

/// <summary>
/// A loss of one's own, placed by <see cref="LossAttribute{T}"/>: a struct that says, for every width of vectors and both precisions, what one output
/// costs against its target. The network's loss is the mean over batch and outputs.
/// </summary>
/// <remarks>As with <see cref="IActivation"/>, both methods want <c>[MethodImpl(MethodImplOptions.AggressiveInlining)]</c>, and keep no state.</remarks>
/// <example>
/// The logarithm of the hyperbolic cosine of d = y − t, safe from overflow as |d| + ln(1 + e^−2|d|) − ln 2:
/// <code>
/// public readonly struct LogCosh : ILoss
/// {
///     [MethodImpl(MethodImplOptions.AggressiveInlining)]
///     public static V Forward&lt;V&gt;(V output, V target) where V : struct, IVector&lt;V&gt;
///     {
///         V d = V.Abs(output - target);
///         return d + V.Softplus(-2 * d) - Math.Log(2);
///     }
///
///     [MethodImpl(MethodImplOptions.AggressiveInlining)]
///     public static V Derivative&lt;V&gt;(V output, V target) where V : struct, IVector&lt;V&gt; => V.Tanh(output - target);
/// }
/// </code>
/// </example>
public interface ILoss
{
    /// <summary>The loss of one output.</summary>
    /// <param name="output">What the network made.</param>
    /// <param name="target">What it should have made.</param>
    static abstract V Forward<V>(V output, V target)
        where V : struct, IVector<V>;

    /// <summary>The derivative of the loss of one output by that output, without the factor of the mean.</summary>
    /// <param name="output">What the network made.</param>
    /// <param name="target">What it should have made.</param>
    static abstract V Derivative<V>(V output, V target)
        where V : struct, IVector<V>;
}
