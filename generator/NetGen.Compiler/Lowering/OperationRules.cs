namespace NetGen.Compiler.Lowering;

/// <summary>What holds of each type of operation: one row, one method. Shapes and kinds agree, formulas read what there is.</summary>
internal static class OperationRules
{
    private static readonly Dictionary<Type, Action<Operation, Violations>> Rows = new()
    {
        [typeof(Product)] = Row<Product>(CheckProduct),
        [typeof(WeightGradient)] = Row<WeightGradient>(CheckWeightGradient),
        [typeof(Convolution)] = Row<Convolution>(ImageRules.Check),
        [typeof(PooledConvolution)] = Row<PooledConvolution>(ImageRules.Check),
        [typeof(ConvolutionInputGradient)] = Row<ConvolutionInputGradient>(ImageRules.Check),
        [typeof(ConvolutionWeightGradient)] = Row<ConvolutionWeightGradient>(ImageRules.Check),
        [typeof(PooledWeightGradient)] = Row<PooledWeightGradient>(ImageRules.Check),
        [typeof(TransposedKernel)] = Row<TransposedKernel>(ImageRules.Check),
        [typeof(MaxPool)] = Row<MaxPool>(ImageRules.Check),
        [typeof(MaxPoolGradient)] = Row<MaxPoolGradient>(ImageRules.Check),
        [typeof(Unpool)] = Row<Unpool>(ImageRules.Check),
        [typeof(AveragePool)] = Row<AveragePool>(ImageRules.Check),
        [typeof(AveragePoolGradient)] = Row<AveragePoolGradient>(ImageRules.Check),
        [typeof(BatchSum)] = Row<BatchSum>(CheckBatchSum),
        [typeof(BatchStatistics)] = Row<BatchStatistics>(NormalizationRules.Check),
        [typeof(SampleMoments)] = Row<SampleMoments>(NormalizationRules.Check),
        [typeof(SampleSums)] = Row<SampleSums>(NormalizationRules.Check),
        [typeof(JoinedMoments)] = Row<JoinedMoments>(NormalizationRules.Check),
        [typeof(BatchNormalization)] = Row<BatchNormalization>(NormalizationRules.Check),
        [typeof(RowNormalization)] = Row<RowNormalization>(NormalizationRules.Check),
        [typeof(RowNormalizationGradient)] = Row<RowNormalizationGradient>(NormalizationRules.Check),
        [typeof(ScaleShift)] = Row<ScaleShift>(NormalizationRules.Check),
        [typeof(Transpose)] = Row<Transpose>(CheckTranspose),
        [typeof(Elementwise)] = Row<Elementwise>(CheckElementwise),
        [typeof(Randomize)] = Row<Randomize>(CheckRandomize),
        [typeof(Resample)] = Row<Resample>(ImageRules.Check),
        [typeof(Reshape)] = Row<Reshape>(CheckReshape),
        [typeof(Concat)] = Row<Concat>(CheckConcat),
        [typeof(Slice)] = Row<Slice>(CheckSlice),
        [typeof(Softmax)] = Row<Softmax>(CheckSoftmax),
        [typeof(SoftmaxGradient)] = Row<SoftmaxGradient>(CheckSoftmaxGradient),
        [typeof(ElementwiseLoss)] = Row<ElementwiseLoss>(CheckElementwiseLoss),
        [typeof(SoftmaxCrossEntropy)] = Row<SoftmaxCrossEntropy>(CheckSoftmaxCrossEntropy),
        [typeof(Penalty)] = Row<Penalty>(CheckPenalty),
    };

    public static bool Knows(Type operation) => Rows.ContainsKey(operation);

    public static void Check(Operation operation, Violations violations)
    {
        if (Rows.TryGetValue(operation.GetType(), out Action<Operation, Violations>? row))
            row(operation, violations);
        else
            violations.Require(condition: false, $"no rule for the operation {operation.GetType().Name}");
    }

    private static Action<Operation, Violations> Row<T>(Action<T, Violations> check) where T : Operation =>
        (operation, violations) => check((T)operation, violations);

    private static void CheckProduct(Product product, Violations violations)
    {
        Tensor x = product.X, weight = product.Weight, result = product.Result;
        violations.RequirePerSample(x, result);
        violations.RequireShared(weight);
        violations.RequireShape(weight, x.Shape.Columns, result.Shape.Columns);
        violations.Require(result.Shape.Rows == x.Shape.Rows, $"{result} must have as many rows per sample as {x}");
        foreach (Tensor extra in product.Extras)
            RequireElementsOf(result, extra, violations);
        FormulaRules.CheckKernel(product.Epilogue, 1 + product.Extras.Count, violations);
    }

    private static void CheckWeightGradient(WeightGradient gradient, Violations violations)
    {
        Tensor x = gradient.X, dy = gradient.OutputGradient, result = gradient.Result;
        violations.RequirePerSample(x, dy);
        violations.RequireShared(result);
        violations.Require(x.Shape.Rows == dy.Shape.Rows, $"{x} and {dy} must have as many rows per sample");
        violations.RequireShape(result, x.Shape.Columns, dy.Shape.Columns);
        foreach (Tensor extra in gradient.Extras)
        {
            violations.RequireShared(extra);
            violations.RequireShape(extra, result.Shape);
        }

        FormulaRules.CheckKernel(gradient.Epilogue, 1 + gradient.Extras.Count, violations);
    }

    private static void CheckBatchSum(BatchSum sum, Violations violations)
    {
        violations.Require(sum.Arguments.Count > 0, "a sum needs an argument");
        violations.RequirePerSample(sum.X);
        foreach (Tensor argument in sum.Arguments)
            RequireElementsOf(sum.X, argument, violations);
        violations.RequireShared(sum.Result);
        violations.RequireShape(sum.Result, sum.Result.Shape.IsImage ? sum.X.Shape : new Shape(sum.X.Shape.Channels));
        FormulaRules.CheckKernel(sum.Formula, sum.Arguments.Count, violations);
    }

    private static void CheckTranspose(Transpose transpose, Violations violations)
    {
        Tensor weight = transpose.Weight;
        violations.RequireShared(weight, transpose.Result);
        violations.Require(weight.Shape.Rank == 2, $"{weight} must have two axes");
        if (weight.Shape.Rank == 2)
            violations.RequireShape(transpose.Result, weight.Shape[1], weight.Shape[0]);
    }

    public static void CheckElementwise(Elementwise elementwise, Violations violations)
    {
        violations.Require(elementwise.Arguments.Count > 0, "an elementwise operation needs an argument");
        foreach (Tensor argument in elementwise.Arguments)
            RequireElementsOf(elementwise.Result, argument, violations);
        FormulaRules.CheckKernel(elementwise.Formula, elementwise.Arguments.Count, violations);
        violations.Require(
            elementwise.Derivatives.Count == 0 || elementwise.Derivatives.Count == elementwise.Arguments.Count,
            "there must be a derivative for each argument, or none");
        foreach (ScalarExpression derivative in elementwise.Derivatives)
            FormulaRules.CheckKernel(derivative, elementwise.Arguments.Count + 1, violations);
    }

    private static void CheckRandomize(Randomize randomize, Violations violations)
    {
        violations.RequirePerSample(randomize.X, randomize.Result);
        violations.RequireShape(randomize.Result, randomize.X.Shape);
        FormulaRules.CheckKernel(randomize.Formula, elements: 2, violations);
        FormulaRules.CheckKernel(randomize.Derivative, elements: 2, violations);
        violations.Require(randomize.Derivative.Occurrences(0) == 0, "the derivative of a random function depends on its number alone");
    }

    private static void CheckReshape(Reshape reshape, Violations violations)
    {
        violations.Require(reshape.X.IsPerSample == reshape.Result.IsPerSample, $"{reshape.X} and {reshape.Result} must both have a row per sample, or neither");
        violations.Require(reshape.X.Shape.Length == reshape.Result.Shape.Length, $"{reshape.X} and {reshape.Result} must hold as many values");
    }

    private static void CheckConcat(Concat concat, Violations violations)
    {
        violations.Require(concat.Parts.Count > 0, "there is nothing to put side by side");
        violations.RequirePerSample([concat.Result, .. concat.Parts]);
        foreach (Tensor part in concat.Parts)
            violations.Require(part.Shape.Rows == concat.Result.Shape.Rows, $"{concat.Result} must have as many rows per sample as {part}");
        violations.Require(concat.Parts.Sum(part => part.Shape.Columns) == concat.Result.Shape.Columns, $"{concat.Result} must be as wide as its parts together");
    }

    private static void CheckSlice(Slice slice, Violations violations)
    {
        Tensor x = slice.X, result = slice.Result;
        violations.RequirePerSample(x, result);
        violations.Require(result.Shape.Rows == x.Shape.Rows, $"{result} must have as many rows per sample as {x}");
        violations.Require(slice.Start >= 0 && slice.Start + result.Shape.Columns <= x.Shape.Columns, $"the columns of {result} must lie within {x}");
    }

    private static void CheckSoftmax(Softmax softmax, Violations violations)
    {
        violations.RequirePerSample(softmax.X, softmax.Result);
        violations.RequireShape(softmax.Result, softmax.X.Shape);
    }

    private static void CheckSoftmaxGradient(SoftmaxGradient gradient, Violations violations)
    {
        violations.RequirePerSample(gradient.Y, gradient.OutputGradient, gradient.Result);
        violations.RequireShape(gradient.OutputGradient, gradient.Y.Shape);
        violations.RequireShape(gradient.Result, gradient.Y.Shape);
    }

    private static void CheckElementwiseLoss(ElementwiseLoss loss, Violations violations)
    {
        int arguments = loss.Arguments.Count;
        violations.Require(arguments > 0, "a loss needs an argument");
        violations.Require(loss.Gradient is null == loss.GradientFormula is null, "a loss has a gradient and its formula, or neither");
        CheckLoss(loss.Arguments, loss.Loss, loss.Gradient, violations);
        FormulaRules.CheckKernel(loss.Formula, arguments, violations);
        if (loss.GradientFormula is { } formula)
            FormulaRules.CheckKernel(formula, arguments, violations);
    }

    private static void CheckSoftmaxCrossEntropy(SoftmaxCrossEntropy loss, Violations violations)
    {
        violations.Require(loss.Smoothing is >= 0 and < 1, $"the smoothing {Numbers.Text(loss.Smoothing)} must be at least 0 and less than 1");
        violations.Require(
            loss.Gradient is null || violations.Scalars.Contains(StepScalars.InverseBatch),
            $"the gradient reads the scalar '{StepScalars.InverseBatch}', which is not known here");
        CheckLoss(loss.Inputs, loss.Loss, loss.Gradient, violations);
    }

    private static void CheckPenalty(Penalty penalty, Violations violations)
    {
        violations.RequireShared(penalty.Weight);
        violations.RequireKind(penalty.Result, TensorKind.Shared);
        violations.RequireShape(penalty.Result, 1);
        FormulaRules.CheckKernel(penalty.Formula, elements: 1, violations);
    }

    private static void CheckLoss(EquatableArray<Tensor> arguments, Tensor loss, Tensor? gradient, Violations violations)
    {
        violations.RequireKind(loss, TensorKind.SampleLoss);
        violations.Require(loss.Shape.Length == 1, $"{loss} must be one number per sample");
        foreach (Tensor tensor in gradient is null ? arguments : new EquatableArray<Tensor>([.. arguments, gradient]))
        {
            violations.RequirePerSample(tensor);
            violations.RequireShape(tensor, arguments[0].Shape);
        }
    }

    /// <summary>The same shape and kind, or what all samples share: a vector that every row or pixel reads, an image. Rows that all share read a vector too.</summary>
    public static void RequireElementsOf(Tensor result, Tensor argument, Violations violations)
    {
        bool isSame = argument.IsPerSample == result.IsPerSample && argument.Shape.Equals(result.Shape);
        bool isRowVector = result.IsPerSample && !argument.IsPerSample && argument.Shape.Equals(new Shape(result.Shape.Channels));
        bool isImage = result.IsPerSample && !argument.IsPerSample && argument.Shape.IsImage && argument.Shape.Equals(result.Shape);
        bool isVectorOfRows = !result.IsPerSample && !argument.IsPerSample && argument.Shape.Equals(new Shape(result.Shape.Columns));
        violations.Require(isSame || isRowVector || isImage || isVectorOfRows, $"{argument} has no element for each of {result}");
    }
}
