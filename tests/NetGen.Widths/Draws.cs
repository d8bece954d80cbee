namespace NetGen.Widths;

/// <summary>Random values.</summary>
internal static class Draws
{
    // Box and Muller, "A Note on the Generation of Random Normal Deviates", 1958.
    public static double[] Normals(Random random, int count, double deviation) => Many(count, () =>
        deviation * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble()));

    public static double[] Bits(Random random, int count) => Many<double>(count, () => random.Next(2));

    public static int[] Labels(Random random, int count, int classes) => Many(count, () => random.Next(classes));

    private static T[] Many<T>(int count, Func<T> draw) => [.. Enumerable.Range(0, count).Select(_ => draw())];
}
