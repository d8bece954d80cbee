namespace NetGen.Compiler.Lowering;

/// <summary>What holds of normalisation: a statistic for each feature or channel, no deviation of zero.</summary>
internal static class NormalizationRules
{
    public static void Check(BatchStatistics statistics, Violations violations)
    {
        violations.RequirePerSample(statistics.X);
        violations.Require(statistics.Epsilon > 0, $"ε = {Numbers.Text(statistics.Epsilon)} must be positive");
        foreach (Tensor statistic in statistics.Outputs)
        {
            violations.RequireKind(statistic, TensorKind.Shared);
            violations.RequireShape(statistic, statistics.X.Shape.Channels);
        }
    }

    public static void Check(BatchNormalization normalization, Violations violations) => CheckMap(normalization.X, normalization, violations);

    public static void Check(ScaleShift shift, Violations violations)
    {
        FormulaRules.CheckKernel(shift.Scale, shift.Parameters.Count, violations);
        FormulaRules.CheckKernel(shift.Shift, shift.Parameters.Count, violations);
        CheckMap(shift.X, shift, violations);
    }

    private static void CheckMap<T>(Tensor x, T normalization, Violations violations) where T : Operation, IElementByElement
    {
        violations.RequirePerSample(x);
        violations.RequireShape(x, normalization.Output.Shape);
        violations.RequireShared([.. normalization.Inputs.Skip(1)]);
        OperationRules.CheckElementwise(normalization.Map, violations);
    }
}
