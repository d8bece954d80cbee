using static NetGen.Compiler.Formulas.E;
using static NetGen.Compiler.Graph.ActivationFamily;

namespace NetGen.Compiler.Graph;

/// <summary>
/// The activations, one row each: y as a formula of x = element 0, and dy/dx as a formula of x and of y = element 1. Rows that can, use y alone:
/// the layer before then needs not keep x. NaN passes through all of them.
/// </summary>
internal static class ActivationTable
{
    private static readonly ScalarExpression X = In(0);
    private static readonly ScalarExpression Y = In(1);
    private static readonly ScalarExpression SixthPlusHalf = (1.0 / 6 * X) + 0.5;

    /// <summary>The α and λ that keep mean 0 and variance 1; Klambauer et al. 2017.</summary>
    private const double SeluAlpha = 1.6732632423543772, SeluScale = 1.0507009873554805;

    public static ActivationLayer Linear(AttributeReader reader) => new(reader.Kind, null, Symmetric);

    public static ActivationLayer Sigmoid(AttributeReader reader) => new(reader.Kind, new(E.Sigmoid(X), Y * (1 - Y)), Symmetric);

    public static ActivationLayer Tanh(AttributeReader reader) => new(reader.Kind, new(E.Tanh(X), 1 - (Y * Y)), Symmetric);

    public static ActivationLayer ReLU(AttributeReader reader) => new(reader.Kind, new(Max(0, X), IfLessOrEqual(Y, 0, 0, 1)), Rectifier);

    /// <summary>x ≤ 0 shows in y as long as the slope is not negative.</summary>
    public static ActivationLayer LeakyReLU(AttributeReader reader)
    {
        double slope = reader.Number("alpha", 0.01, Domain.Finite("NG2008"));
        return new(reader.Kind, new(IfLessOrEqual(X, 0, slope * X, X), IfLessOrEqual(slope < 0 ? X : Y, 0, slope, 1)), Rectifier, new(slope));
    }

    /// <summary>Clevert et al. 2016. Below 0 the derivative is α·eˣ = y + α.</summary>
    public static ActivationLayer ELU(AttributeReader reader)
    {
        double alpha = reader.Number("alpha", 1, Domain.Finite("NG1021"));
        return new(reader.Kind, new(IfLessOrEqual(X, 0, alpha * ExpMinusOne(X), X), IfLessOrEqual(alpha < 0 ? X : Y, 0, Y + alpha, 1)), Rectifier, new(alpha));
    }

    /// <summary>Klambauer et al. 2017. Below 0 the derivative is λ·α·eˣ = y + λ·α.</summary>
    public static ActivationLayer SELU(AttributeReader reader) => new(
        reader.Kind,
        new(IfLessOrEqual(X, 0, SeluScale * SeluAlpha * ExpMinusOne(X), SeluScale * X), IfLessOrEqual(Y, 0, Y + (SeluScale * SeluAlpha), SeluScale)),
        SelfNormalizing);

    /// <summary>x·Φ(x), Φ the normal distribution; Hendrycks and Gimpel 2016. The derivative is Φ(x) + x·Φ′(x).</summary>
    public static ActivationLayer GELU(AttributeReader reader)
    {
        ScalarExpression distribution = 0.5 * (1 + Erf(Math.Sqrt(0.5) * X)), density = 1 / Math.Sqrt(2 * Math.PI) * Exp(-0.5 * (X * X));
        return new(reader.Kind, new(X * distribution, distribution + (X * density)), Rectifier);
    }

    /// <summary>x·σ(x), also called swish; Elfwing et al. 2017. The derivative is σ + x·σ·(1 − σ) = σ·(1 − y) + y.</summary>
    public static ActivationLayer SiLU(AttributeReader reader) => new(reader.Kind, new(X * E.Sigmoid(X), (E.Sigmoid(X) * (1 - Y)) + Y), Rectifier);

    /// <summary>Dugas et al. 2000. The derivative is σ(x) = 1 − e⁻ʸ.</summary>
    public static ActivationLayer Softplus(AttributeReader reader) => new(reader.Kind, new(E.Softplus(X), -ExpMinusOne(-Y)), Rectifier);

    /// <summary>x/6 + ½ between 0 and 1.</summary>
    public static ActivationLayer HardSigmoid(AttributeReader reader) => new(
        reader.Kind, new(Max(0, Min(1, SixthPlusHalf)), IfLessOrEqual(Y, 0, 0, IfLessOrEqual(1, Y, 0, 1.0 / 6))), Symmetric);

    /// <summary>x·HardSigmoid(x); Howard et al. 2019.</summary>
    public static ActivationLayer HardSwish(AttributeReader reader) => new(
        reader.Kind,
        new(X * Max(0, Min(1, SixthPlusHalf)), IfLessOrEqual(X, -3, 0, IfLessOrEqual(3, X, 1, (1.0 / 3 * X) + 0.5))),
        Rectifier);

    /// <summary>x·tanh(softplus(x)); Misra 2019. With t = tanh(softplus(x)) the derivative is t + x·(1 − t²)·σ(x).</summary>
    public static ActivationLayer Mish(AttributeReader reader)
    {
        ScalarExpression gate = E.Tanh(E.Softplus(X));
        return new(reader.Kind, new(X * gate, gate + (X * (1 - (gate * gate)) * E.Sigmoid(X))), Rectifier);
    }

    /// <summary>The threshold unit of McCulloch and Pitts 1943: 1 where its threshold 0 is reached. Its slope is 0 everywhere, so nothing before it learns.</summary>
    public static ActivationLayer Step(AttributeReader reader) =>
        new(reader.Kind, new(IfLessOrEqual(0, X, 1, IfLessOrEqual(X, 0, 0, X)), 0), Symmetric);
}
