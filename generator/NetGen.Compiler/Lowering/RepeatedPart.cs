namespace NetGen.Compiler.Lowering;

/// <summary>Finds what a reader of a formula would give a name, because it stands there several times.</summary>
internal static class RepeatedPart
{
    /// <summary>The largest part that is written more than once; null if there is none.</summary>
    public static ScalarExpression? Of(ScalarExpression formula, Func<ScalarExpression, bool> isWorthNaming) =>
        Written(formula)
            .Where(isWorthNaming)
            .GroupBy(part => part)
            .Where(group => group.Count() > 1)
            .Select(group => group.Key)
            .OrderByDescending(part => Written(part).Count())
            .FirstOrDefault();

    /// <summary>The formula and its parts, as often as they are written: x · x is written x².</summary>
    private static IEnumerable<ScalarExpression> Written(ScalarExpression formula)
    {
        yield return formula;
        EquatableArray<ScalarExpression> arguments = formula.Parts();
        bool isSquare = formula is Apply { Function: ScalarFunction.Multiply, Arguments.Count: 2 } && arguments[0].Equals(arguments[1]);
        bool isSign = formula is Apply { Function: ScalarFunction.SelectLessOrEqual } && formula.Equals(E.Sign(arguments[0]));
        foreach (ScalarExpression argument in isSquare || isSign ? arguments.Take(1) : arguments)
        {
            foreach (ScalarExpression part in Written(argument))
                yield return part;
        }
    }
}
