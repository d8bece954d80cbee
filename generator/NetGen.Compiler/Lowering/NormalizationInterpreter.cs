namespace NetGen.Compiler.Lowering;

/// <summary>Statistics, the obvious way.</summary>
internal static class NormalizationInterpreter
{
    public static void Run(BatchStatistics statistics, InterpreterFrame frame)
    {
        double[] x = frame[statistics.X], mean = frame.Make(statistics.Mean), variance = frame.Make(statistics.Variance), inverse = frame.Make(statistics.Inverse);
        int run = statistics.X.Shape.ChannelLength, count = x.Length / mean.Length;
        for (int i = 0; i < x.Length; i++)
            mean[i / run % mean.Length] += x[i] / count;
        for (int i = 0; i < x.Length; i++)
            variance[i / run % mean.Length] += (x[i] - mean[i / run % mean.Length]) * (x[i] - mean[i / run % mean.Length]) / count;
        for (int i = 0; i < mean.Length; i++)
            inverse[i] = 1 / Math.Sqrt(variance[i] + statistics.Epsilon);
    }
}
