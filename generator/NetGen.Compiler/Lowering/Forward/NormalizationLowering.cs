namespace NetGen.Compiler.Lowering;

/// <summary>Batch normalisation: by the batch in training, and then the running statistics follow it, by these otherwise.</summary>
internal static class NormalizationLowering
{
    private static readonly ScalarExpression Running = E.In(0);
    private static readonly ScalarExpression Batch = E.In(1);

    public static Tensor ByBatch(
        string layer, Tensor x, Tensor weight, Tensor bias, BatchMoments<Tensor> running, TensorNames names, ForwardOperations operations, List<RunningStatistic> statistics)
    {
        Tensor New(string name) => names.New($"{layer}.{name}", TensorKind.Shared, new Shape(x.Shape.Channels));
        BatchStatistics ofBatch = new(x, running.Epsilon, New("mean"), New("variance"), New("inverse"));
        Tensor result = names.New(layer, TensorKind.Activation, x.Shape);
        operations.Add(ofBatch);
        operations.Add(new BatchNormalization(x, ofBatch.Mean, ofBatch.Inverse, weight, bias, result));
        statistics.Add(new(running.Mean, ofBatch.Mean, Follow(running.Kept, Batch)));
        statistics.Add(new(running.Variance, ofBatch.Variance, Follow(running.Kept, Batch / Bessel(ofBatch.ValuesPerSample))));
        return result;
    }

    /// <summary>weight · (x − mean) / sqrt(variance + ε) + bias, of parameters alone but for x.</summary>
    public static ScaleShift ByRunning(Tensor x, Tensor weight, Tensor bias, BatchMoments<Tensor> running, Tensor result)
    {
        ScalarExpression scale = E.In(0) / E.Sqrt(E.In(3) + running.Epsilon);
        return new(x, new(weight, bias, running.Mean, running.Variance), scale, E.In(1) - (E.In(2) * scale), result);
    }

    private static ScalarExpression Follow(double kept, ScalarExpression batch) => (kept * Running) + ((1 - kept) * batch);

    /// <summary>(n − 1) / n for the n values of a batch, what makes its variance that of a sample (Bessel's correction).</summary>
    private static ScalarExpression Bessel(int valuesPerSample) => 1 - ((1.0 / valuesPerSample) * E.Scalar(StepScalars.InverseBatch));
}
