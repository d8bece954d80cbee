namespace NetGen.Compiler.Lowering;

/// <summary>What holds in every formula: functions get the number of arguments they take, elements exist, scalars are known.</summary>
internal static class FormulaRules
{
    /// <param name="formula">Any formula of a kernel: of an operation or of an update.</param>
    /// <param name="elements">How many elements it may read.</param>
    /// <param name="violations">Receives what is wrong.</param>
    public static void CheckKernel(ScalarExpression formula, int elements, Violations violations) =>
        Check(formula, elements, isKernel: true, violations);

    /// <summary>A number of the step, worked out once: it sees no elements, and alone may use <see cref="ScalarFunction.Power"/>.</summary>
    public static void CheckScalar(ScalarExpression formula, Violations violations) =>
        Check(formula, elements: 0, isKernel: false, violations);

    public static int ArgumentCount(ScalarFunction function) => function switch
    {
        <= ScalarFunction.Erf => 1,
        <= ScalarFunction.Power => 2,
        ScalarFunction.MultiplyAdd => 3,
        _ => 4,
    };

    private static void Check(ScalarExpression formula, int elements, bool isKernel, Violations violations)
    {
        switch (formula)
        {
            case InputElement element:
                violations.Require(
                    element.Index >= 0 && element.Index < elements,
                    $"the formula reads element {Numbers.Text(element.Index)} of {Numbers.Text(elements)}");
                break;
            case StepScalar scalar:
                violations.Require(violations.Scalars.Contains(scalar.Name), $"the scalar '{scalar.Name}' is not known here");
                break;
            case Literal literal:
                violations.Require(
                    !double.IsNaN(literal.Value) && !double.IsInfinity(literal.Value), $"the constant {Numbers.Text(literal.Value)} is not finite");
                break;
            case Apply apply:
                CheckFunction(apply, isKernel, violations);
                break;
            case UserCall call:
                CheckCount(call.Function.Name, call.Function.ArgumentCount, call.Arguments, violations);
                violations.Require(isKernel, $"{call.Function.Name} is for kernels, not for the scalars of a step");
                break;
            default:
                violations.Require(condition: false, $"no rule for the formula {formula.GetType().Name}");
                break;
        }

        foreach (ScalarExpression part in formula.Parts())
            Check(part, elements, isKernel, violations);
    }

    private static void CheckFunction(Apply apply, bool isKernel, Violations violations)
    {
        CheckCount(apply.Function.ToString(), ArgumentCount(apply.Function), apply.Arguments, violations);
        violations.Require(!isKernel || apply.Function != ScalarFunction.Power, "Power is for the scalars of a step, not for kernels");
    }

    private static void CheckCount(string function, int expected, EquatableArray<ScalarExpression> arguments, Violations violations) => violations.Require(
        arguments.Count == expected, $"{function} takes {Numbers.Text(expected)} arguments, but has {Numbers.Text(arguments.Count)}");
}
