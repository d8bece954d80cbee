namespace NetGen.Tests.Training.Diagnosis;

/// <summary>Data drawn for runs that are healthy or ill, the same in every run.</summary>
internal static class DrawnData
{
    /// <summary>Clouds around a corner of a cube each, side by side in eight dimensions.</summary>
    public static Dataset Clouds(int count, int classes = 3, double spread = 0.6, int seed = 1, float scale = 1)
    {
        Random random = new(seed);
        float[] inputs = new float[count * 8];
        int[] labels = new int[count];
        for (int i = 0; i < count; i++)
        {
            labels[i] = random.Next(classes);
            for (int k = 0; k < 8; k++)
                inputs[(i * 8) + k] = scale * (float)(((labels[i] >> (k % 2)) % 2) + (k % 3 == labels[i] ? 1 : 0) - 0.5 + (spread * Normal(random)));
        }

        return Dataset.FromLabels(inputs, 8, labels);
    }

    /// <summary>Labels that have nothing to do with the inputs.</summary>
    public static Dataset Noise(int count, int classes, int seed = 1)
    {
        Random random = new(seed);
        return Dataset.FromLabels(
            [.. Enumerable.Range(0, count * 8).Select(_ => (float)Normal(random))], 8, [.. Enumerable.Range(0, count).Select(_ => random.Next(classes))]);
    }

    /// <summary>A ring around a disc: nothing that a line could part.</summary>
    public static Dataset Ring(int count, int seed = 1)
    {
        Random random = new(seed);
        float[] inputs = new float[count * 2];
        int[] labels = new int[count];
        for (int i = 0; i < count; i++)
        {
            labels[i] = i % 2;
            double angle = 2 * Math.PI * random.NextDouble(), radius = (labels[i] * 1.5) + random.NextDouble();
            (inputs[2 * i], inputs[(2 * i) + 1]) = ((float)(radius * Math.Cos(angle)), (float)(radius * Math.Sin(angle)));
        }

        return Dataset.FromLabels(inputs, 2, labels);
    }

    /// <summary>A smooth function of three inputs, and a little noise.</summary>
    public static Dataset Surface(int count, int seed = 1)
    {
        Random random = new(seed);
        float[] inputs = [.. Enumerable.Range(0, count * 3).Select(_ => (float)((2 * random.NextDouble()) - 1))];
        float[] targets = [.. inputs.Chunk(3).Select(x => (float)(Math.Sin(3 * x[0]) + (x[1] * x[2]) + (0.05 * Normal(random))))];
        return Dataset.FromTargets(inputs, 3, targets, 1);
    }

    /// <summary>A yes that the first inputs make likely: one answer in eight or so cannot be known.</summary>
    public static Dataset Question(int count, int seed = 1)
    {
        Random random = new(seed);
        float[] inputs = [.. Enumerable.Range(0, count * 8).Select(_ => (float)Normal(random))];
        int[] labels = [.. inputs.Chunk(8).Select(x => random.NextDouble() < 1 / (1 + Math.Exp(-3 * (x[0] + x[1]))) ? 1 : 0)];
        return Dataset.FromLabels(inputs, 8, labels);
    }

    /// <summary>Bars on images of 12 × 12: lying, standing, and along either diagonal, anywhere and in some noise.</summary>
    public static Dataset Bars(int count, int seed = 1)
    {
        const int Side = 12, Length = 7;
        Random random = new(seed);
        float[] inputs = [.. Enumerable.Range(0, count * Side * Side).Select(_ => 0.1f * (float)Normal(random))];
        int[] labels = new int[count];
        for (int i = 0; i < count; i++)
        {
            labels[i] = random.Next(4);
            int x = random.Next(Side - Length), y = random.Next(Side - Length);
            for (int k = 0; k < Length; k++)
            {
                (int row, int column) = labels[i] switch { 0 => (y, x + k), 1 => (y + k, x), 2 => (y + k, x + k), _ => (y + k, x + Length - 1 - k) };
                inputs[(((i * Side) + row) * Side) + column] += 1;
            }
        }

        return Dataset.FromLabels(inputs, Side * Side, labels).WithInputShape(1, Side, Side);
    }

    /// <summary>Inputs that are all positive, targets far below zero: steps that are too large push every unit under its threshold.</summary>
    public static Dataset Deep(int count, double depth, int seed = 1)
    {
        Random random = new(seed);
        float[] inputs = [.. Enumerable.Range(0, count * 8).Select(_ => (float)random.NextDouble())];
        return Dataset.FromTargets(inputs, 8, [.. inputs.Chunk(8).Select(x => (float)(x[0] - x[1] - depth))], 1);
    }

    /// <summary>y = 3·a, with a of ±1 and another input that hardly matters: a valley whose walls a rate of 1 leaps between.</summary>
    public static Dataset Valley() => Dataset.FromTargets(
        [.. Enumerable.Range(0, 64).SelectMany(i => new[] { i % 2 == 0 ? 1f : -1, i % 4 < 2 ? 0.1f : -0.1f })], 2, [.. Enumerable.Range(0, 64).Select(i => i % 2 == 0 ? 3f : -3)], 1);

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
