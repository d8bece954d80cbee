namespace NetGen.Generator.Tests.Emitted;

/// <summary>How near two lists of numbers must be.</summary>
internal static class Closeness
{
    /// <summary>|a − b| ≤ tolerance · max(|b|, floor) for every element.</summary>
    public static void Elements(double[] expected, double[] actual, string what, double tolerance = 1e-6, double floor = 1e-3)
    {
        Assert.True(expected.Length == actual.Length, $"{what}: {actual.Length} values instead of {expected.Length}");
        for (int i = 0; i < expected.Length; i++)
        {
            bool isNear = Math.Abs(actual[i] - expected[i]) <= tolerance * Math.Max(Math.Abs(expected[i]), floor);
            Assert.True(isNear, $"{what}[{i}] is {actual[i]:R} instead of {expected[i]:R}");
        }
    }

    public static void Numbers(double expected, double actual, string what, double tolerance = 1e-6) => Elements([expected], [actual], what, tolerance);

    /// <summary>‖a − b‖ ≤ tolerance · max(‖b‖, floor).</summary>
    public static void Norms(double[] expected, double[] actual, string what, double tolerance, double floor = 1e-3)
    {
        Assert.True(expected.Length == actual.Length, $"{what}: {actual.Length} values instead of {expected.Length}");
        double distance = Norm(expected.Zip(actual, (a, b) => a - b)), size = Norm(expected);
        Assert.True(distance <= tolerance * Math.Max(size, floor), $"{what}: ‖difference‖ is {distance:R} where ‖expected‖ is {size:R}");
    }

    /// <summary>The same bits, NaN included.</summary>
    public static void Bits(double[] expected, double[] actual, string what) =>
        Assert.True(
            expected.Select(BitConverter.DoubleToInt64Bits).SequenceEqual(actual.Select(BitConverter.DoubleToInt64Bits)),
            $"{what}: other bits");

    private static double Norm(IEnumerable<double> values) => Math.Sqrt(values.Sum(value => value * value));
}
