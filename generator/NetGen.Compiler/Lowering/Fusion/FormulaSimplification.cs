namespace NetGen.Compiler.Lowering;

/// <summary>Tidies the formulas of every operation, then of the optimizer.</summary>
internal static class FormulaSimplification
{
    public static OperationList Run(OperationList list) =>
        list with { Operations = list.Operations.Select(Simplified).ToEquatableArray() };

    public static UpdateRule Run(UpdateRule rule) => rule with
    {
        SlotFormulas = rule.SlotFormulas.Select(Tidy).ToEquatableArray(),
        ParameterFormula = Tidy(rule.ParameterFormula),
    };

    private static Operation Simplified(Operation operation) => operation switch
    {
        IEpilogue sums => sums.With(sums.Extras, Tidy(sums.Epilogue), operation.Output),
        Elementwise map => map with { Formula = Tidy(map.Formula) },
        BatchSum sum => sum with { Formula = Tidy(sum.Formula) },
        ElementwiseLoss loss => loss with { Formula = Tidy(loss.Formula), GradientFormula = loss.GradientFormula is { } gradient ? Tidy(gradient) : null },
        Penalty penalty => penalty with { Formula = Tidy(penalty.Formula) },
        _ => operation,
    };

    private static ScalarExpression Tidy(ScalarExpression formula) => formula.Rewrite(AlgebraRules.Apply).Rewrite(MultiplyAddRule.Apply);
}
