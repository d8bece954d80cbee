namespace NetGen.Compiler.Lowering;

/// <summary>
/// What a program means: every operation done the obvious way, in double, in the order in which it is written. Slow; the reference
/// that emitted code is tested against.
/// </summary>
internal static class Interpreter
{
    private static readonly Dictionary<Type, Action<Operation, Frame>> Rows = new()
    {
        [typeof(Product)] = Row<Product>(RunProduct),
        [typeof(WeightGradient)] = Row<WeightGradient>(RunWeightGradient),
        [typeof(BatchSum)] = Row<BatchSum>(RunBatchSum),
        [typeof(Transpose)] = Row<Transpose>(RunTranspose),
        [typeof(Elementwise)] = Row<Elementwise>(RunElementwise),
        [typeof(Reshape)] = Row<Reshape>(RunReshape),
        [typeof(Concat)] = Row<Concat>(RunConcat),
        [typeof(Slice)] = Row<Slice>(RunSlice),
        [typeof(Softmax)] = Row<Softmax>(RunSoftmax),
        [typeof(SoftmaxGradient)] = Row<SoftmaxGradient>(RunSoftmaxGradient),
        [typeof(ElementwiseLoss)] = Row<ElementwiseLoss>(RunElementwiseLoss),
        [typeof(SoftmaxCrossEntropy)] = Row<SoftmaxCrossEntropy>(RunSoftmaxCrossEntropy),
        [typeof(Penalty)] = Row<Penalty>(RunPenalty),
    };

    /// <param name="list">The operations.</param>
    /// <param name="given">Values of the inputs, targets and parameters: sample after sample, each in row-major order.</param>
    /// <param name="batch">The number of samples.</param>
    /// <returns>The value of every tensor, the given ones included.</returns>
    public static IReadOnlyDictionary<Tensor, double[]> Run(OperationList list, IReadOnlyDictionary<Tensor, double[]> given, int batch)
    {
        var frame = new Frame(batch);
        foreach (KeyValuePair<Tensor, double[]> pair in given)
            frame.Give(pair.Key, pair.Value);
        foreach (Operation operation in list.Operations)
            Rows[operation.GetType()](operation, frame);
        return frame.Values;
    }

    public static bool Knows(Type operation) => Rows.ContainsKey(operation);

    private static Action<Operation, Frame> Row<T>(Action<T, Frame> run) where T : Operation => (operation, frame) => run((T)operation, frame);

    private static void RunProduct(Product product, Frame frame)
    {
        double[] x = frame[product.X], weight = frame[product.Weight], result = frame.Make(product.Result);
        double[][] extras = frame.All(product.Extras);
        int k = product.X.Shape.Columns, n = product.Result.Shape.Columns;
        for (int i = 0; i < result.Length; i++)
        {
            double sum = 0;
            for (int j = 0; j < k; j++)
                sum += x[(i / n * k) + j] * weight[(j * n) + (i % n)];
            result[i] = frame.Value(product.Epilogue, e => e == 0 ? sum : Repeated(extras[e - 1], i));
        }
    }

    private static void RunWeightGradient(WeightGradient gradient, Frame frame)
    {
        double[] x = frame[gradient.X], dy = frame[gradient.OutputGradient], result = frame.Make(gradient.Result);
        double[][] extras = frame.All(gradient.Extras);
        int k = gradient.X.Shape.Columns, n = gradient.OutputGradient.Shape.Columns;
        for (int i = 0; i < result.Length; i++)
        {
            double sum = 0;
            for (int row = 0; row < x.Length / k; row++)
                sum += x[(row * k) + (i / n)] * dy[(row * n) + (i % n)];
            result[i] = frame.Value(gradient.Epilogue, e => e == 0 ? sum : extras[e - 1][i]);
        }
    }

    private static void RunBatchSum(BatchSum sum, Frame frame)
    {
        double[] x = frame[sum.X], result = frame.Make(sum.Result);
        for (int i = 0; i < x.Length; i++)
            result[i % result.Length] += x[i];
    }

    private static void RunTranspose(Transpose transpose, Frame frame)
    {
        double[] weight = frame[transpose.Weight], result = frame.Make(transpose.Result);
        int k = transpose.Weight.Shape[0], n = transpose.Weight.Shape[1];
        for (int i = 0; i < weight.Length; i++)
            result[(i % n * k) + (i / n)] = weight[i];
    }

    private static void RunElementwise(Elementwise elementwise, Frame frame)
    {
        double[][] arguments = frame.All(elementwise.Arguments);
        double[] result = frame.Make(elementwise.Result);
        for (int i = 0; i < result.Length; i++)
            result[i] = frame.Value(elementwise.Formula, e => Repeated(arguments[e], i));
    }

    private static void RunReshape(Reshape reshape, Frame frame) => frame[reshape.X].CopyTo(frame.Make(reshape.Result), 0);

    private static void RunConcat(Concat concat, Frame frame)
    {
        double[] result = frame.Make(concat.Result);
        foreach ((Tensor part, int start) in concat.Columns())
        {
            double[] values = frame[part];
            int n = part.Shape.Columns;
            for (int i = 0; i < values.Length; i++)
                result[(i / n * concat.Result.Shape.Columns) + start + (i % n)] = values[i];
        }
    }

    private static void RunSlice(Slice slice, Frame frame)
    {
        double[] x = frame[slice.X], result = frame.Make(slice.Result);
        int n = slice.Result.Shape.Columns;
        for (int i = 0; i < result.Length; i++)
            result[i] = x[(i / n * slice.X.Shape.Columns) + slice.Start + (i % n)];
    }

    private static void RunSoftmax(Softmax softmax, Frame frame)
    {
        double[] x = frame[softmax.X], result = frame.Make(softmax.Result);
        int n = softmax.X.Shape.Columns;
        for (int start = 0; start < x.Length; start += n)
        {
            (double maximum, double sum) = SumOfExponentials(x, start, n);
            for (int i = start; i < start + n; i++)
                result[i] = Math.Exp(x[i] - maximum) / sum;
        }
    }

    private static void RunSoftmaxGradient(SoftmaxGradient gradient, Frame frame)
    {
        double[] y = frame[gradient.Y], dy = frame[gradient.OutputGradient], result = frame.Make(gradient.Result);
        int n = gradient.Y.Shape.Columns;
        for (int start = 0; start < y.Length; start += n)
        {
            double sum = Enumerable.Range(start, n).Sum(i => dy[i] * y[i]);
            for (int i = start; i < start + n; i++)
                result[i] = y[i] * (dy[i] - sum);
        }
    }

    private static void RunElementwiseLoss(ElementwiseLoss loss, Frame frame)
    {
        double[][] arguments = frame.All(loss.Arguments);
        double[] losses = frame.Make(loss.Loss);
        int length = loss.Arguments[0].Shape.Length;
        for (int i = 0; i < arguments[0].Length; i++)
            losses[i / length] += frame.Value(loss.Formula, e => arguments[e][i]);

        if (loss.Gradient is null || loss.GradientFormula is null)
            return;
        double[] gradient = frame.Make(loss.Gradient);
        for (int i = 0; i < gradient.Length; i++)
            gradient[i] = frame.Value(loss.GradientFormula, e => arguments[e][i]);
    }

    private static void RunSoftmaxCrossEntropy(SoftmaxCrossEntropy loss, Frame frame)
    {
        double[] z = frame[loss.Logits], target = frame[loss.Target], losses = frame.Make(loss.Loss);
        double[]? gradient = loss.Gradient is null ? null : frame.Make(loss.Gradient);
        int n = loss.Logits.Shape.Columns;
        for (int start = 0; start < z.Length; start += n)
        {
            (double maximum, double sum) = SumOfExponentials(z, start, n);
            double[] smoothed = [.. target.Skip(start).Take(n).Select(t => ((1 - loss.Smoothing) * t) + (loss.Smoothing / n))];
            double total = smoothed.Sum();
            for (int i = 0; i < n; i++)
            {
                if (smoothed[i] != 0)
                    losses[start / loss.Logits.Shape.Length] += smoothed[i] * (Math.Log(sum) - (z[start + i] - maximum));
                if (gradient is not null)
                    gradient[start + i] = ((Math.Exp(z[start + i] - maximum) / sum * total) - smoothed[i]) / frame.Batch;
            }
        }
    }

    private static void RunPenalty(Penalty penalty, Frame frame)
    {
        double[] weight = frame[penalty.Weight];
        frame.Make(penalty.Result)[0] = weight.Sum(w => frame.Value(penalty.Formula, _ => w));
    }

    /// <summary>Element i of a tensor, or of a vector that is repeated row after row.</summary>
    private static double Repeated(double[] values, int i) => values[i % values.Length];

    /// <summary>The largest of a row, m, and Σ exp(x − m).</summary>
    private static (double Maximum, double Sum) SumOfExponentials(double[] x, int start, int count)
    {
        double maximum = Enumerable.Range(start, count).Aggregate(double.NegativeInfinity, (most, i) => Math.Max(most, x[i]));
        return (maximum, Enumerable.Range(start, count).Sum(i => Math.Exp(x[i] - maximum)));
    }

    /// <summary>The values so far.</summary>
    private sealed class Frame(int batch)
    {
        private readonly Dictionary<Tensor, double[]> _values = [];
        private readonly Dictionary<string, double> _scalars = new(StringComparer.Ordinal) { [StepScalars.InverseBatch] = 1.0 / batch };

        public int Batch => batch;

        public IReadOnlyDictionary<Tensor, double[]> Values => _values;

        public double[] this[Tensor tensor] => _values[tensor];

        public double[][] All(EquatableArray<Tensor> tensors) => [.. tensors.Select(tensor => _values[tensor])];

        public double[] Make(Tensor tensor) => _values[tensor] = new double[Length(tensor)];

        public void Give(Tensor tensor, double[] values) =>
            _values[tensor] = values.Length == Length(tensor)
                ? values
                : throw new ArgumentException($"{tensor} takes {Length(tensor)} values, but {values.Length} are given.", nameof(values));

        public double Value(ScalarExpression formula, Func<int, double> element) => FormulaEvaluator.Value(formula, element, _scalars);

        private int Length(Tensor tensor) => tensor.Shape.Length * (tensor.IsPerSample ? batch : 1);
    }
}
