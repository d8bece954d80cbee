namespace NetGen.Compiler.Emission;

/// <summary>Spells a formula between the scalars of a step, in double.</summary>
internal static class StepFormula
{
    public static string Text(ScalarExpression expression) => expression switch
    {
        Literal literal => Literals.Double(literal.Value),
        StepScalar scalar => scalar.Name,
        Apply apply => Function(apply.Function, [.. apply.Arguments.Select(Text)]),
        _ => throw new InvalidOperationException($"{expression} is no scalar of a step."),
    };

    private static string Function(ScalarFunction function, string[] x) => function switch
    {
        ScalarFunction.Negate => $"(-{x[0]})",
        ScalarFunction.Add => $"({x[0]} + {x[1]})",
        ScalarFunction.Subtract => $"({x[0]} - {x[1]})",
        ScalarFunction.Multiply => $"({x[0]} * {x[1]})",
        ScalarFunction.Divide => $"({x[0]} / {x[1]})",
        ScalarFunction.MultiplyAdd => $"(({x[0]} * {x[1]}) + {x[2]})",
        ScalarFunction.SquareRoot => $"Math.Sqrt({x[0]})",
        ScalarFunction.Power => $"Math.Pow({x[0]}, {x[1]})",
        ScalarFunction.Exponential => $"Math.Exp({x[0]})",
        ScalarFunction.Logarithm => $"Math.Log({x[0]})",
        ScalarFunction.Maximum => $"Math.Max({x[0]}, {x[1]})",
        ScalarFunction.Minimum => $"Math.Min({x[0]}, {x[1]})",
        _ => throw new InvalidOperationException($"{function} has no spelling between scalars."),
    };
}
