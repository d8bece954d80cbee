namespace NetGen.Testing;

/// <summary>Numbers at random.</summary>
internal static class Draws
{
    public static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    public static double[] Normals(Random random, int count, double deviation = 1)
    {
        double[] values = new double[count];
        for (int i = 0; i < count; i++)
            values[i] = deviation * Normal(random);
        return values;
    }
}
