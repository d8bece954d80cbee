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

    public static void Run(SampleMoments moments, InterpreterFrame frame)
    {
        double[] x = frame[moments.X], mean = frame.Make(moments.Mean), variance = frame.Make(moments.Variance);
        int run = moments.X.Shape.ChannelLength;
        for (int i = 0; i < x.Length; i++)
            mean[i / run] += x[i] / run;
        for (int i = 0; i < x.Length; i++)
            variance[i / run] += (x[i] - mean[i / run]) * (x[i] - mean[i / run]) / run;
    }

    public static void Run(SampleSums sums, InterpreterFrame frame)
    {
        Tensor image = sums.Inputs[0];
        for (int sum = 0; sum < sums.Formulas.Count; sum++)
        {
            double[] result = frame.Make(sums.Results[sum]);
            for (int i = 0; i < frame[image].Length; i++)
                result[i / image.Shape.ChannelLength] += frame.Value(sums.Formulas[sum], e => frame.Element(sums.Arguments[e], i, image));
        }
    }

    public static void Run(JoinedMoments moments, InterpreterFrame frame)
    {
        double[] means = frame[moments.Means], variances = frame[moments.Variances];
        double[] mean = frame.Make(moments.Mean), variance = frame.Make(moments.Variance), inverse = frame.Make(moments.Inverse);
        int samples = means.Length / mean.Length;
        for (int i = 0; i < means.Length; i++)
            mean[i % mean.Length] += means[i] / samples;
        for (int i = 0; i < means.Length; i++)
            variance[i % mean.Length] += (variances[i] + ((means[i] - mean[i % mean.Length]) * (means[i] - mean[i % mean.Length]))) / samples;
        for (int i = 0; i < mean.Length; i++)
            inverse[i] = 1 / Math.Sqrt(variance[i] + moments.Epsilon);
    }

    public static void Run(RowNormalization normalization, InterpreterFrame frame)
    {
        double[] x = frame[normalization.X], result = frame.Make(normalization.Result), inverse = frame.Make(normalization.Inverse);
        int together = RowNormalization.Together(normalization.X.Shape);
        for (int group = 0; group < inverse.Length; group++)
        {
            double[] values = [.. x.Skip(group * together).Take(together)];
            double mean = values.Sum() / together, variance = values.Sum(value => (value - mean) * (value - mean)) / together;
            inverse[group] = 1 / Math.Sqrt(variance + normalization.Epsilon);
            for (int i = 0; i < together; i++)
                result[(group * together) + i] = (values[i] - mean) * inverse[group];
        }
    }

    public static void Run(RowNormalizationGradient gradient, InterpreterFrame frame)
    {
        double[] y = frame[gradient.Y], inverse = frame[gradient.Inverse], dy = frame[gradient.OutputGradient], dx = frame.Make(gradient.Result);
        int together = RowNormalization.Together(gradient.Y.Shape);
        for (int group = 0; group < inverse.Length; group++)
        {
            int[] places = [.. Enumerable.Range(group * together, together)];
            double mean = places.Sum(i => dy[i]) / together, along = places.Sum(i => dy[i] * y[i]) / together;
            foreach (int i in places)
                dx[i] = inverse[group] * (dy[i] - mean - (y[i] * along));
        }
    }
}
