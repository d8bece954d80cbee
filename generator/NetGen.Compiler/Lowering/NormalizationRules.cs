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

    public static void Check(SampleMoments moments, Violations violations)
    {
        violations.RequirePerSample(moments.X, moments.Mean, moments.Variance);
        violations.Require(moments.X.Shape.IsImage, $"{moments.X} must have pixels");
        violations.RequireShape(moments.Mean, moments.X.Shape.Channels);
        violations.RequireShape(moments.Variance, moments.X.Shape.Channels);
    }

    public static void Check(SampleSums sums, Violations violations)
    {
        violations.Require(sums.Arguments.Count > 0 && sums.Formulas.Count == sums.Results.Count, "each sum needs a result, and all an argument");
        Tensor image = sums.Inputs[0];
        violations.RequirePerSample([image, .. sums.Results]);
        violations.Require(image.Shape.IsImage, $"{image} must have pixels");
        foreach (Tensor argument in sums.Arguments)
            OperationRules.RequireElementsOf(image, argument, violations);
        foreach (Tensor result in sums.Results)
            violations.RequireShape(result, image.Shape.Channels);
        foreach (ScalarExpression formula in sums.Formulas)
            FormulaRules.CheckKernel(formula, sums.Arguments.Count, violations);
    }

    public static void Check(JoinedMoments moments, Violations violations)
    {
        violations.RequirePerSample(moments.Means, moments.Variances);
        violations.RequireShape(moments.Variances, moments.Means.Shape);
        violations.Require(moments.Epsilon > 0, $"ε = {Numbers.Text(moments.Epsilon)} must be positive");
        foreach (Tensor statistic in moments.Outputs)
        {
            violations.RequireKind(statistic, TensorKind.Shared);
            violations.RequireShape(statistic, moments.Means.Shape);
        }
    }

    public static void Check(RowNormalization normalization, Violations violations)
    {
        violations.RequirePerSample(normalization.X, normalization.Result, normalization.Inverse);
        violations.Require(normalization.Epsilon > 0, $"ε = {Numbers.Text(normalization.Epsilon)} must be positive");
        violations.RequireShape(normalization.Result, normalization.X.Shape);
        violations.RequireShape(normalization.Inverse, normalization.X.Shape.Rows);
    }

    public static void Check(RowNormalizationGradient gradient, Violations violations)
    {
        violations.RequirePerSample(gradient.Y, gradient.Inverse, gradient.OutputGradient, gradient.Result);
        violations.RequireShape(gradient.OutputGradient, gradient.Y.Shape);
        violations.RequireShape(gradient.Result, gradient.Y.Shape);
        violations.RequireShape(gradient.Inverse, gradient.Y.Shape.Rows);
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
