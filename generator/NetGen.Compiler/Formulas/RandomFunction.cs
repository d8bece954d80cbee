namespace NetGen.Compiler.Formulas;

/// <summary>What random numbers are for; the runtime keeps a stream of its own for each.</summary>
internal enum RandomUse
{
    Dropout,
    Noise,
    Augmentation,
}

/// <summary>How a random number is distributed; runtime and interpreter draw the same.</summary>
internal enum RandomDraw
{
    /// <summary>Uniform over the multiples of 2⁻¹⁶ in [0, 1): enough for a decision.</summary>
    Coarse,

    /// <summary>Uniform over the odd multiples of 2⁻²⁴ in (−1, 1).</summary>
    Symmetric,
}

/// <summary>A function of an element and of a random number of its own.</summary>
/// <param name="Use">What the numbers are for.</param>
/// <param name="Draw">Their distribution.</param>
/// <param name="Value">A formula of the element, 0, and of the random number, 1.</param>
/// <param name="Derivative">∂value/∂element, a formula of the random number alone, still element 1.</param>
internal sealed record RandomFunction(RandomUse Use, RandomDraw Draw, ScalarExpression Value, ScalarExpression Derivative)
{
    /// <summary>
    /// Standard normal numbers of <see cref="RandomDraw.Symmetric"/> ones: √2·erf⁻¹(t), by the polynomials for single precision of
    /// M. Giles, "Approximating the erfinv function", GPU Computing Gems, 2010. The greatest possible magnitude is 5.4.
    /// </summary>
    public static ScalarExpression Normal(ScalarExpression t)
    {
        ScalarExpression w = -E.Log((1 - t) * (1 + t));
        return Math.Sqrt(2) * t * E.IfLessOrEqual(w, 5, Polynomial(w - 2.5, Centre), Polynomial(E.Sqrt(w) - 3, Tail));
    }

    private static readonly double[] Centre =
        [2.81022636e-08, 3.43273939e-07, -3.5233877e-06, -4.39150654e-06, 0.00021858087, -0.00125372503, -0.00417768164, 0.246640727, 1.50140941];

    private static readonly double[] Tail =
        [-0.000200214257, 0.000100950558, 0.00134934322, -0.00367342844, 0.00573950773, -0.0076224613, 0.00943887047, 1.00167406, 2.83297682];

    /// <summary>By Horner's rule, the highest coefficient first.</summary>
    private static ScalarExpression Polynomial(ScalarExpression x, double[] coefficients) =>
        coefficients.Skip(1).Aggregate((ScalarExpression)coefficients[0], (sum, coefficient) => E.MultiplyAdd(sum, x, coefficient));
}
