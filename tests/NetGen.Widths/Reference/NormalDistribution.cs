namespace NetGen.Widths.Reference;

/// <summary>The normal distribution of mean 0 and variance 1.</summary>
internal static class NormalDistribution
{
    public static double Density(double x) => Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI);

    /// <summary>½ + density · (x + x³/3 + x⁵/(3·5) + …).</summary>
    public static double Below(double x)
    {
        double sum = x, term = x;
        for (int n = 3; Math.Abs(term) > 1e-18; n += 2)
        {
            term *= x * x / n;
            sum += term;
        }

        return 0.5 + (Density(x) * sum);
    }

    /// <summary>Where that much lies below, by bisection.</summary>
    public static double Quantile(double share)
    {
        double low = -8, high = 8;
        for (int i = 0; i < 60; i++)
        {
            double middle = (low + high) / 2;
            (low, high) = Below(middle) < share ? (middle, high) : (low, middle);
        }

        return low;
    }
}
