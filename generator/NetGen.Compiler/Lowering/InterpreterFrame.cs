namespace NetGen.Compiler.Lowering;

/// <summary>The values that a run of the <see cref="Interpreter"/> has so far.</summary>
internal sealed class InterpreterFrame(int batch, Func<RandomStream, ulong> keys, UserEvaluation? user = null)
{
    private readonly Dictionary<Tensor, double[]> _values = [];
    private readonly Dictionary<string, double> _scalars = new(StringComparer.Ordinal) { [StepScalars.InverseBatch] = 1.0 / batch };

    public int Batch => batch;

    /// <summary>The key of a stream of random numbers.</summary>
    public ulong KeyOf(RandomStream stream) => keys(stream);

    public IReadOnlyDictionary<Tensor, double[]> Values => _values;

    public double[] this[Tensor tensor] => _values[tensor];

    public double[][] All(EquatableArray<Tensor> tensors) => [.. tensors.Select(tensor => _values[tensor])];

    public double[] Make(Tensor tensor) => _values[tensor] = new double[Length(tensor)];

    public void Give(Tensor tensor, double[] values) =>
        _values[tensor] = values.Length == Length(tensor)
            ? values
            : throw new ArgumentException($"{tensor} takes {Length(tensor)} values, but {values.Length} are given.", nameof(values));

    /// <summary>
    /// Element <paramref name="i"/> of an argument of an operation that makes <paramref name="result"/>: the one at the same place, or that of its
    /// row's column or its pixel's channel, or that of every sample. A vector beside rows that all samples share goes by columns.
    /// </summary>
    public double Element(Tensor argument, int i, Tensor result)
    {
        double[] values = _values[argument];
        if (argument.IsPerSample == result.IsPerSample)
            return values[i % values.Length];
        return values[i / (argument.Shape.IsImage ? 1 : result.Shape.ChannelLength) % values.Length];
    }

    public double Value(ScalarExpression formula, Func<int, double> element) => FormulaEvaluator.Value(formula, element, _scalars, user);

    private int Length(Tensor tensor) => tensor.Shape.Length * (tensor.IsPerSample ? batch : 1);
}
