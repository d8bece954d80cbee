namespace NetGen.Compiler.Formulas;

/// <summary>A function of elements that can be differentiated: an activation, the sum of a bias.</summary>
/// <param name="Value">A formula of the arguments, element 0, 1, ….</param>
/// <param name="Derivatives">
/// ∂value/∂argument for each argument, as a formula of the arguments and, as the element after them, of the value. Whoever can do with the
/// value alone spares the backward pass its arguments: tanh′ = 1 − y².
/// </param>
internal sealed record ElementFunction(ScalarExpression Value, EquatableArray<ScalarExpression> Derivatives)
{
    public ElementFunction(ScalarExpression value, params ScalarExpression[] derivatives)
        : this(value, new EquatableArray<ScalarExpression>(derivatives)) { }

    /// <summary>The sum of two elements.</summary>
    public static ElementFunction Sum { get; } = new(E.In(0) + E.In(1), 1, 1);
}
