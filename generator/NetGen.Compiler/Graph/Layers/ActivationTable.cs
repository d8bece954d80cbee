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
}
