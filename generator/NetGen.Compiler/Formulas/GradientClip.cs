using static NetGen.Compiler.Formulas.E;

namespace NetGen.Compiler.Formulas;

/// <summary>
/// How a gradient is kept in bounds before an optimizer sees it: every element by value, then all elements of all parameters together by their norm
/// (Pascanu et al. 2013).
/// </summary>
/// <param name="Value">The largest size of an element, null for any.</param>
/// <param name="Norm">The largest norm, null for any.</param>
internal sealed record GradientClip(double? Value = null, double? Norm = null)
{
    /// <summary>Keeps the factor finite where the gradient is 0; PyTorch's.</summary>
    private const double Epsilon = 1e-6;

    public static GradientClip None { get; } = new();

    /// <summary>The gradient clipped by value, of element 0.</summary>
    public ScalarExpression Element => Value is { } limit ? Max(-limit, Min(limit, In(0))) : In(0);

    /// <summary>What all elements are then multiplied by, of their sum of squares as element 0; null where the norm may be any.</summary>
    public ScalarExpression? Factor => Norm is { } limit ? Min(1, limit / (Sqrt(In(0)) + Epsilon)) : null;
}
