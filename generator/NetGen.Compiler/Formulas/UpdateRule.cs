namespace NetGen.Compiler.Formulas;

/// <summary>
/// An optimizer as one pass over the flat parameter vector. Elements: 0 the parameter, 1 its gradient, 2 … the slots (optimizer state).
/// All new values are computed from the old ones; <see cref="Slots"/> starts at zero.
/// </summary>
/// <param name="Slots">Names of the optimizer's states, in order: "m", "v".</param>
/// <param name="Scalars">Numbers worked out once per step in double, from "rate", "step" and earlier rows; then visible to the formulas.</param>
/// <param name="SlotFormulas">The new value of each slot. Element 2 + i is the old slot i.</param>
/// <param name="ParameterFormula">The new parameter. Element 2 + i is slot i's <b>new</b> value, element 2 + Slots.Count + i its old one.</param>
internal sealed record UpdateRule(
    EquatableArray<string> Slots,
    EquatableArray<NamedScalar> Scalars,
    EquatableArray<ScalarExpression> SlotFormulas,
    ScalarExpression ParameterFormula)
{
    /// <summary>What is done to the gradient before the formulas see it.</summary>
    public GradientClip Clip { get; init; } = GradientClip.None;
}

/// <summary>A scalar of a step and its formula.</summary>
internal sealed record NamedScalar(string Name, ScalarExpression Formula);
