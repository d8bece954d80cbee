namespace NetGen.Tests.Training;

/// <summary>Small data sets, the same in every run.</summary>
internal static class Samples
{
    /// <summary>Targets that are linear in the inputs, with a little noise.</summary>
    public static Dataset Regression(int count, int inputs, int outputs, int seed = 1)
    {
        Random random = new(seed);
        float[] x = [.. Enumerable.Range(0, count * inputs).Select(_ => Next(random))];
        float[] w = [.. Enumerable.Range(0, inputs * outputs).Select(_ => Next(random))];
        float[] t = new float[count * outputs];
        for (int i = 0; i < t.Length; i++)
        {
            for (int k = 0; k < inputs; k++)
                t[i] += w[(i % outputs * inputs) + k] * x[(i / outputs * inputs) + k];

            t[i] += 0.1f * Next(random);
        }

        return Dataset.FromTargets(x, inputs, t, outputs);
    }

    private static float Next(Random random) => (2 * random.NextSingle()) - 1;
}
