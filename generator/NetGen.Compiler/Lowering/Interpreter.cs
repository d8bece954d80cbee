namespace NetGen.Compiler.Lowering;

/// <summary>
/// What a program means: every operation done the obvious way, in double, in the order in which it is written. Slow; the reference
/// that emitted code is tested against.
/// </summary>
internal static class Interpreter
{
    private static readonly Dictionary<Type, Action<Operation, InterpreterFrame>> Rows = new()
    {
        [typeof(Product)] = Row<Product>(RunProduct),
        [typeof(WeightGradient)] = Row<WeightGradient>(RunWeightGradient),
        [typeof(Convolution)] = Row<Convolution>(ConvolutionInterpreter.Run),
        [typeof(PooledConvolution)] = Row<PooledConvolution>(ConvolutionInterpreter.Run),
        [typeof(ConvolutionInputGradient)] = Row<ConvolutionInputGradient>(ConvolutionInterpreter.Run),
        [typeof(ConvolutionWeightGradient)] = Row<ConvolutionWeightGradient>(ConvolutionInterpreter.Run),
        [typeof(PooledWeightGradient)] = Row<PooledWeightGradient>(ConvolutionInterpreter.Run),
        [typeof(TransposedKernel)] = Row<TransposedKernel>(ConvolutionInterpreter.Run),
        [typeof(MaxPool)] = Row<MaxPool>(PoolingInterpreter.Run),
        [typeof(MaxPoolGradient)] = Row<MaxPoolGradient>(PoolingInterpreter.Run),
        [typeof(Unpool)] = Row<Unpool>(PoolingInterpreter.Run),
        [typeof(AveragePool)] = Row<AveragePool>(PoolingInterpreter.Run),
        [typeof(AveragePoolGradient)] = Row<AveragePoolGradient>(PoolingInterpreter.Run),
        [typeof(BatchSum)] = Row<BatchSum>(RunBatchSum),
        [typeof(BatchStatistics)] = Row<BatchStatistics>(NormalizationInterpreter.Run),
        [typeof(SampleMoments)] = Row<SampleMoments>(NormalizationInterpreter.Run),
        [typeof(SampleSums)] = Row<SampleSums>(NormalizationInterpreter.Run),
        [typeof(JoinedMoments)] = Row<JoinedMoments>(NormalizationInterpreter.Run),
        [typeof(BatchNormalization)] = Row<BatchNormalization>((normalization, frame) => RunElementwise(normalization.Map, frame)),
        [typeof(RowNormalization)] = Row<RowNormalization>(NormalizationInterpreter.Run),
        [typeof(RowNormalizationGradient)] = Row<RowNormalizationGradient>(NormalizationInterpreter.Run),
        [typeof(ScaleShift)] = Row<ScaleShift>((shift, frame) => RunElementwise(shift.Map, frame)),
        [typeof(Transpose)] = Row<Transpose>(RunTranspose),
        [typeof(Elementwise)] = Row<Elementwise>(RunElementwise),
        [typeof(Resample)] = Row<Resample>(ResampleInterpreter.Run),
        [typeof(Randomize)] = Row<Randomize>(RandomInterpreter.Run),
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
    /// <param name="keys">The key of each stream of random numbers; without it, some key.</param>
    /// <param name="user">The functions of the user's own; without it, a program that calls one throws.</param>
    /// <returns>The value of every tensor, the given ones included.</returns>
    public static IReadOnlyDictionary<Tensor, double[]> Run(
        OperationList list, IReadOnlyDictionary<Tensor, double[]> given, int batch, Func<RandomStream, ulong>? keys = null, UserEvaluation? user = null)
    {
        var frame = new InterpreterFrame(batch, keys ?? RandomInterpreter.SomeKey, user);
        foreach (KeyValuePair<Tensor, double[]> pair in given)
            frame.Give(pair.Key, pair.Value);
        foreach (Operation operation in list.Operations)
            Rows[operation.GetType()](operation, frame);
        return frame.Values;
    }

    public static bool Knows(Type operation) => Rows.ContainsKey(operation);

    private static Action<Operation, InterpreterFrame> Row<T>(Action<T, InterpreterFrame> run) where T : Operation => (operation, frame) => run((T)operation, frame);

    private static void RunProduct(Product product, InterpreterFrame frame)
    {
        double[] x = frame[product.X], weight = frame[product.Weight], result = frame.Make(product.Result);
        int k = product.X.Shape.Columns, n = product.Result.Shape.Columns;
        for (int i = 0; i < result.Length; i++)
        {
            double sum = 0;
            for (int j = 0; j < k; j++)
                sum += x[(i / n * k) + j] * weight[(j * n) + (i % n)];
            result[i] = frame.Value(product.Epilogue, e => e == 0 ? sum : frame.Element(product.Extras[e - 1], i, product.Result));
        }
    }

    private static void RunWeightGradient(WeightGradient gradient, InterpreterFrame frame)
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

    private static void RunBatchSum(BatchSum sum, InterpreterFrame frame)
    {
        double[] result = frame.Make(sum.Result);
        for (int i = 0; i < frame[sum.X].Length; i++)
            result[i / (sum.Result.Shape.IsImage ? 1 : sum.X.Shape.ChannelLength) % result.Length] += frame.Value(sum.Formula, e => frame.Element(sum.Arguments[e], i, sum.X));
    }

    private static void RunTranspose(Transpose transpose, InterpreterFrame frame)
    {
        double[] weight = frame[transpose.Weight], result = frame.Make(transpose.Result);
        int k = transpose.Weight.Shape[0], n = transpose.Weight.Shape[1];
        for (int i = 0; i < weight.Length; i++)
            result[(i % n * k) + (i / n)] = weight[i];
    }

    private static void RunElementwise(Elementwise elementwise, InterpreterFrame frame)
    {
        double[] result = frame.Make(elementwise.Result);
        for (int i = 0; i < result.Length; i++)
            result[i] = frame.Value(elementwise.Formula, e => frame.Element(elementwise.Arguments[e], i, elementwise.Result));
    }

    private static void RunReshape(Reshape reshape, InterpreterFrame frame) => frame[reshape.X].CopyTo(frame.Make(reshape.Result), 0);

    private static void RunConcat(Concat concat, InterpreterFrame frame)
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

    private static void RunSlice(Slice slice, InterpreterFrame frame)
    {
        double[] x = frame[slice.X], result = frame.Make(slice.Result);
        int n = slice.Result.Shape.Columns;
        for (int i = 0; i < result.Length; i++)
            result[i] = x[(i / n * slice.X.Shape.Columns) + slice.Start + (i % n)];
    }

    private static void RunSoftmax(Softmax softmax, InterpreterFrame frame)
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

    private static void RunSoftmaxGradient(SoftmaxGradient gradient, InterpreterFrame frame)
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

    private static void RunElementwiseLoss(ElementwiseLoss loss, InterpreterFrame frame)
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

    private static void RunSoftmaxCrossEntropy(SoftmaxCrossEntropy loss, InterpreterFrame frame)
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

    private static void RunPenalty(Penalty penalty, InterpreterFrame frame)
    {
        double[] weight = frame[penalty.Weight];
        frame.Make(penalty.Result)[0] = weight.Sum(w => frame.Value(penalty.Formula, _ => w));
    }

    /// <summary>The largest of a row, m, and Σ exp(x − m).</summary>
    private static (double Maximum, double Sum) SumOfExponentials(double[] x, int start, int count)
    {
        double maximum = Enumerable.Range(start, count).Aggregate(double.NegativeInfinity, (most, i) => Math.Max(most, x[i]));
        return (maximum, Enumerable.Range(start, count).Sum(i => Math.Exp(x[i] - maximum)));
    }
}
