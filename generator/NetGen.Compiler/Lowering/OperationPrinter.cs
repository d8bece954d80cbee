namespace NetGen.Compiler.Lowering;

/// <summary>An operation as a line of a textbook: <c>a1 = tanh(x · dense1.weight + dense1.bias)</c>. One row per type.</summary>
internal static class OperationPrinter
{
    private static readonly Dictionary<Type, Func<Operation, string[]>> Rows = new()
    {
        [typeof(Product)] = Row<Product>(o => [FormulaPrinter.TextOfProduct(o.Epilogue, $"{o.X.Name} · {o.Weight.Name}", Names(o.Extras))]),
        [typeof(WeightGradient)] = Row<WeightGradient>(
            o => [FormulaPrinter.TextOfProduct(o.Epilogue, $"{o.X.Name}ᵀ · {o.OutputGradient.Name}", Names(o.Extras))]),
        [typeof(Convolution)] = Row<Convolution>(o => [FormulaPrinter.TextOfProduct(o.Epilogue, $"{o.X.Name} ∗ {o.Weight.Name}", Names(o.Extras))]),
        [typeof(PooledConvolution)] = Row<PooledConvolution>(PooledTexts),
        [typeof(ConvolutionInputGradient)] = Row<ConvolutionInputGradient>(
            o => [FormulaPrinter.TextOfProduct(o.Epilogue, $"{o.OutputGradient.Name} ∗ {o.Weight.Name}", Names(o.Extras))]),
        [typeof(ConvolutionWeightGradient)] = Row<ConvolutionWeightGradient>(
            o => [FormulaPrinter.TextOfProduct(o.Epilogue, $"{o.X.Name}ᵀ ∗ {o.OutputGradient.Name}", Names(o.Extras))]),
        [typeof(PooledWeightGradient)] = Row<PooledWeightGradient>(
            o => [FormulaPrinter.TextOfProduct(o.Epilogue, $"{o.X.Name}ᵀ ∗ {o.OutputGradient.Name} where {o.Winner.Name} says", Names(o.Extras))]),
        [typeof(TransposedKernel)] = Row<TransposedKernel>(o => [$"{o.Weight.Name}ᵀ"]),
        [typeof(MaxPool)] = Row<MaxPool>(o => [$"max({o.X.Name}, {WindowText(o.Window)})"]),
        [typeof(MaxPoolGradient)] = Row<MaxPoolGradient>(o => [$"{o.OutputGradient.Name} where {o.X.Name} = {o.Y.Name}"]),
        [typeof(Unpool)] = Row<Unpool>(o => [$"{o.OutputGradient.Name} where {o.Winner.Name} says"]),
        [typeof(AveragePool)] = Row<AveragePool>(o => [$"mean({o.X.Name}, {WindowText(o.Window)})"]),
        [typeof(AveragePoolGradient)] = Row<AveragePoolGradient>(o => [$"spread({o.OutputGradient.Name}, {WindowText(o.Window)})"]),
        [typeof(BatchSum)] = Row<BatchSum>(o => [SumOf(o.Formula, Names(o.Arguments))]),
        [typeof(BatchStatistics)] = Row<BatchStatistics>(o =>
            [$"mean({o.X.Name})", $"variance({o.X.Name})", $"1 / sqrt({o.Variance.Name} + {Numbers.Text(o.Epsilon)})"]),
        [typeof(SampleMoments)] = Row<SampleMoments>(o => [$"mean({o.X.Name}) of each sample", $"variance({o.X.Name}) of each sample"]),
        [typeof(SampleSums)] = Row<SampleSums>(o => [.. o.Formulas.Select(formula => $"Σ {FormulaPrinter.Text(formula, Names(o.Arguments))} of each sample")]),
        [typeof(JoinedMoments)] = Row<JoinedMoments>(o =>
            [$"mean({o.Means.Name})", $"mean({o.Variances.Name}) + variance({o.Means.Name})", $"1 / sqrt({o.Variance.Name} + {Numbers.Text(o.Epsilon)})"]),
        [typeof(BatchNormalization)] = Row<BatchNormalization>(o => [FormulaPrinter.Text(o.Map.Formula, Names(o.Inputs))]),
        [typeof(RowNormalization)] = Row<RowNormalization>(o =>
            [$"({o.X.Name} − mean({o.X.Name})) · {o.Inverse.Name}", $"1 / sqrt(variance({o.X.Name}) + {Numbers.Text(o.Epsilon)})"]),
        [typeof(RowNormalizationGradient)] = Row<RowNormalizationGradient>(o =>
            [$"{o.Inverse.Name} · ({o.OutputGradient.Name} − mean({o.OutputGradient.Name}) − {o.Y.Name} · mean({o.OutputGradient.Name} · {o.Y.Name}))"]),
        [typeof(ScaleShift)] = Row<ScaleShift>(o => [FormulaPrinter.Text(o.Map.Formula, Names(o.Inputs))]),
        [typeof(Transpose)] = Row<Transpose>(o => [$"{o.Weight.Name}ᵀ"]),
        [typeof(Elementwise)] = Row<Elementwise>(o => [FormulaPrinter.Text(o.Formula, Names(o.Arguments))]),
        [typeof(Resample)] = Row<Resample>(o => [$"{string.Join(", ", o.Steps.Select(DistortionText))} of {o.X.Name}"]),
        [typeof(Randomize)] = Row<Randomize>(o => [FormulaPrinter.Text(o.Formula, [o.X.Name, $"u{Numbers.Text(o.Stream.Number)}"])]),
        [typeof(Reshape)] = Row<Reshape>(o => [$"reshape({o.X.Name})"]),
        [typeof(Concat)] = Row<Concat>(o => [$"[{string.Join(", ", Names(o.Parts))}]"]),
        [typeof(Slice)] = Row<Slice>(o => [$"{o.X.Name}[{Numbers.Text(o.Start)} … {Numbers.Text(o.Start + o.Result.Shape.Columns - 1)}]"]),
        [typeof(Softmax)] = Row<Softmax>(o => [$"softmax({o.X.Name})"]),
        [typeof(SoftmaxGradient)] = Row<SoftmaxGradient>(
            o => [$"{o.Y.Name} · ({o.OutputGradient.Name} − Σ {o.OutputGradient.Name} · {o.Y.Name})"]),
        [typeof(ElementwiseLoss)] = Row<ElementwiseLoss>(LossTexts),
        [typeof(SoftmaxCrossEntropy)] = Row<SoftmaxCrossEntropy>(CrossEntropyTexts),
        [typeof(Penalty)] = Row<Penalty>(o => [SumOf(o.Formula, o.Weight.Name)]),
    };

    /// <summary>All that the operation defines, on one line.</summary>
    public static string Text(Operation operation) => string.Join(", ", Lines(operation));

    /// <summary>A line for each tensor that the operation defines.</summary>
    public static IReadOnlyList<string> Lines(Operation operation)
    {
        string[] formulas = Rows.TryGetValue(operation.GetType(), out Func<Operation, string[]>? row)
            ? row(operation)
            : [$"{operation.GetType().Name}({string.Join(", ", Names(operation.Inputs))})"];
        return [.. formulas.Zip(operation.Outputs, (formula, output) => $"{output.Name} = {formula}")];
    }

    public static bool Knows(Type operation) => Rows.ContainsKey(operation);

    private static string DistortionText(Distortion step) =>
        step.Kind == DistortionKind.Flip ? "flip" : $"{step.Kind.ToString().ToLowerInvariant()} ±{Numbers.Text(step.Range)}";

    private static Func<Operation, string[]> Row<T>(Func<T, string[]> write) where T : Operation => operation => write((T)operation);

    private static string[] Names(EquatableArray<Tensor> tensors) => [.. tensors.Select(tensor => tensor.Name)];

    private static string[] LossTexts(ElementwiseLoss loss)
    {
        string[] names = Names(loss.Arguments);
        string sum = SumOf(loss.Formula, names);
        return loss.GradientFormula is { } gradient ? [sum, FormulaPrinter.Text(gradient, names)] : [sum];
    }

    private static string[] CrossEntropyTexts(SoftmaxCrossEntropy loss)
    {
        string z = loss.Logits.Name, t = loss.Target.Name;
        string smoothed = loss.Smoothing == 0 ? t : $"smooth({t}, {Numbers.Text(loss.Smoothing)})";
        return [$"Σ {smoothed} · (logsumexp({z}) − {z})", $"(softmax({z}) · Σ {smoothed} − {smoothed}) / B"];
    }

    private static string[] PooledTexts(PooledConvolution pooled)
    {
        string sums = $"{pooled.X.Name} ∗ {pooled.Weight.Name}, {WindowText(pooled.Pool)}";
        string nobody = pooled.KnowsNobody ? $" if {pooled.Result.Name} > 0" : "";
        return [FormulaPrinter.Text(pooled.Epilogue, [$"max({sums})", .. Names(pooled.Extras)]), $"the place of max({sums}){nobody}"];
    }

    private static string WindowText(Window window) => $"{Numbers.Text(window.Vertical.Size)} × {Numbers.Text(window.Horizontal.Size)}";

    private static string SumOf(ScalarExpression formula, params string[] names)
    {
        string text = FormulaPrinter.Text(formula, names);
        return formula is Apply { Function: ScalarFunction.Add or ScalarFunction.Subtract or ScalarFunction.SelectLessOrEqual or ScalarFunction.MultiplyAdd }
            ? $"Σ ({text})"
            : $"Σ {text}";
    }
}
