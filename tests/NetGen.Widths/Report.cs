namespace NetGen.Widths;

/// <summary>Counts comparisons and prints those that fail.</summary>
internal sealed class Report
{
    // Below this norm the error is judged absolutely.
    private const double LeastNorm = 1e-3;

    public int Comparisons { get; private set; }

    public int Mismatches { get; private set; }

    /// <summary>The distance must be within the tolerance, relative to the expected norm. NaN is no match.</summary>
    public void Compare(string what, double[] expected, double[] actual, double tolerance)
    {
        Comparisons++;
        double limit = tolerance * Math.Max(Norm(expected), LeastNorm);
        double distance = Norm([.. expected.Zip(actual, (a, b) => a - b)]);
        if (expected.Length == actual.Length && distance <= limit)
            return;

        Mismatches++;
        Console.WriteLine($"MISMATCH {what}: distance {distance:g4}, limit {limit:g4}; expected {Show(expected)}, given {Show(actual)}");
    }

    private static double Norm(double[] values) => Math.Sqrt(values.Sum(value => value * value));

    private static string Show(double[] values) => $"[{string.Join(", ", values.Take(4).Select(value => value.ToString("g6")))}{(values.Length > 4 ? ", …" : "")}]";
}
