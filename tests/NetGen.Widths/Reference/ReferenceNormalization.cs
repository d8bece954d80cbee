namespace NetGen.Widths.Reference;

/// <summary>Values less their mean, divided by √(variance + ε), and the gradient of that, step by step through mean and variance.</summary>
internal static class ReferenceNormalization
{
    public static (double[] Normalized, double Mean, double Variance) Of(double[] x, double epsilon)
    {
        double mean = x.Average(), variance = x.Average(value => (value - mean) * (value - mean));
        return (Array.ConvertAll(x, value => (value - mean) / Math.Sqrt(variance + epsilon)), mean, variance);
    }

    public static double[] Gradient(double[] x, double[] dNormalized, double epsilon)
    {
        (_, double mean, double variance) = Of(x, epsilon);
        double root = Math.Sqrt(variance + epsilon);
        double dVariance = x.Zip(dNormalized, (value, d) => d * (value - mean) * -0.5 / (root * root * root)).Sum();
        double dMean = -dNormalized.Sum() / root;
        return [.. x.Zip(dNormalized, (value, d) => (d / root) + (dVariance * 2 * (value - mean) / x.Length) + (dMean / x.Length))];
    }
}
