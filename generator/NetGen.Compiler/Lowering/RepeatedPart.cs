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
        if (formula is not Apply apply)
            yield break;
        bool isSquare = apply is { Function: ScalarFunction.Multiply, Arguments.Count: 2 } && apply.Arguments[0].Equals(apply.Arguments[1]);
        bool isSign = apply.Function == ScalarFunction.SelectLessOrEqual && apply.Equals(E.Sign(apply.Arguments[0]));
        foreach (ScalarExpression argument in isSquare || isSign ? apply.Arguments.Take(1) : apply.Arguments)
        {
            foreach (ScalarExpression part in Written(argument))
                yield return part;
        }
    }
}
