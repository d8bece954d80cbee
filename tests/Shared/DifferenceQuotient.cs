namespace NetGen.Testing;

/// <summary>Slopes of a function of one number by differences, with an error of about 1e-11 of the function's size.</summary>
internal static class DifferenceQuotient
{
    private const double Step = 2e-4;

    /// <summary>
    /// The slope at x, of fourth order in the step; null where two steps disagree, as they do near a kink, so that the point must be drawn anew.
    /// </summary>
    public static double? Slope(Func<double, double> function, double x)
    {
        double wide = FourthOrder(function, x, Step), narrow = FourthOrder(function, x, Step / 2);
        return Math.Abs(wide - narrow) <= 1e-7 * Math.Max(Math.Abs(narrow), 1e-2) ? narrow : null;
    }

    private static double FourthOrder(Func<double, double> function, double x, double h)
    {
        double near = function(x + h) - function(x - h);
        double far = function(x + (2 * h)) - function(x - (2 * h));
        return ((8 * near) - far) / (12 * h);
    }
}
