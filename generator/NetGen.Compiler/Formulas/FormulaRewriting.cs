namespace NetGen.Compiler.Formulas;

/// <summary>Rewriting formulas from the leaves up.</summary>
internal static class FormulaRewriting
{
    /// <summary>Puts a formula in the place of each element.</summary>
    public static ScalarExpression MapElements(this ScalarExpression formula, Func<int, ScalarExpression> replace) =>
        formula.Rewrite(part => part is InputElement element ? replace(element.Index) : part);

    /// <summary>Applies <paramref name="rewrite"/> to every part whose own parts have been rewritten.</summary>
    public static ScalarExpression Rewrite(this ScalarExpression formula, Func<ScalarExpression, ScalarExpression> rewrite) =>
        rewrite(formula switch
        {
            Apply apply => apply with { Arguments = apply.Arguments.Rewrite(rewrite) },
            UserCall call => call with { Arguments = call.Arguments.Rewrite(rewrite) },
            _ => formula,
        });

    private static EquatableArray<ScalarExpression> Rewrite(this EquatableArray<ScalarExpression> formulas, Func<ScalarExpression, ScalarExpression> rewrite) =>
        formulas.Select(formula => formula.Rewrite(rewrite)).ToEquatableArray();
}
