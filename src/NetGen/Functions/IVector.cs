namespace NetGen;

/// <summary>
/// A number, or a vector of numbers that are all worked on alike: what functions of one's own are written over. The compiler calls them with vectors of
/// 512, 256 and 128 bits and with single numbers, in single and in double precision; written once, a function is compiled for each of them.
/// </summary>
/// <remarks>
/// Operators and functions go lane by lane. A constant may stand wherever a vector may: <c>0.5 * x</c>. Instead of <c>if</c>, which would ask one
/// question of many numbers, there are <see cref="IfLess"/> and its like. NaN gives NaN, but for comparisons, which are false.
/// </remarks>
/// <typeparam name="V">The type itself.</typeparam>
public interface IVector<V>
    where V : struct, IVector<V>
{
    /// <summary>The constant in every lane, rounded to the precision of the network.</summary>
    static abstract implicit operator V(double value);

    /// <summary>a + b.</summary>
    static abstract V operator +(V a, V b);

    /// <summary>a − b.</summary>
    static abstract V operator -(V a, V b);

    /// <summary>−a.</summary>
    static abstract V operator -(V a);

    /// <summary>a · b.</summary>
    static abstract V operator *(V a, V b);

    /// <summary>a / b.</summary>
    static abstract V operator /(V a, V b);

    /// <summary>The constant in every lane, rounded to the precision of the network.</summary>
    static abstract V Of(double value);

    /// <summary>a &lt; b ? then : otherwise. Both are computed.</summary>
    static abstract V IfLess(V a, V b, V then, V otherwise);

    /// <summary>a ≤ b ? then : otherwise. Both are computed.</summary>
    static abstract V IfLessOrEqual(V a, V b, V then, V otherwise);

    /// <summary>a = b ? then : otherwise. Both are computed.</summary>
    static abstract V IfEqual(V a, V b, V then, V otherwise);

    /// <summary>|x|.</summary>
    static abstract V Abs(V x);

    /// <summary>The lesser; NaN if either is.</summary>
    static abstract V Min(V a, V b);

    /// <summary>The greater; NaN if either is.</summary>
    static abstract V Max(V a, V b);

    /// <summary>The square root; NaN below 0.</summary>
    static abstract V Sqrt(V x);

    /// <summary>a · b + c, rounded once where the hardware fuses it.</summary>
    static abstract V MultiplyAdd(V a, V b, V c);

    /// <summary>eˣ.</summary>
    static abstract V Exp(V x);

    /// <summary>eˣ − 1, accurate near 0.</summary>
    static abstract V ExpMinusOne(V x);

    /// <summary>The natural logarithm; −∞ at 0, NaN below.</summary>
    static abstract V Log(V x);

    /// <summary>The hyperbolic tangent.</summary>
    static abstract V Tanh(V x);

    /// <summary>1 / (1 + e⁻ˣ), without overflow.</summary>
    static abstract V Sigmoid(V x);

    /// <summary>ln(1 + eˣ), without overflow.</summary>
    static abstract V Softplus(V x);

    /// <summary>The error function 2/√π · ∫₀ˣ e^−t² dt.</summary>
    static abstract V Erf(V x);
}
