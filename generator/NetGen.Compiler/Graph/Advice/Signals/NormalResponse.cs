using NetGen.Compiler.Formulas;

namespace NetGen.Compiler.Graph;

/// <summary>
/// What a function makes of normal values: E f, E f² and E f′², as Simpson's rule over eight deviations to either side has it. Central limits make sums of many weights
/// nearly normal; Poole et al., "Exponential expressivity in deep neural networks through transient chaos", 2016.
/// </summary>
internal readonly record struct NormalResponse(double Mean, double Square, double SlopeSquare)
{
    private const int Intervals = 128;
    private const double Reach = 8;

    private static readonly Dictionary<string, double> NoScalars = new(StringComparer.Ordinal);

    public static NormalResponse Of(ElementFunction function, SignalMoments input) => Of(
        x => FormulaEvaluator.Value(function.Value, _ => x, NoScalars),
        (x, y) => FormulaEvaluator.Value(function.Derivatives[0], index => index == 0 ? x : y, NoScalars),
        input);

    public static NormalResponse Of(Func<double, double> function, Func<double, double, double> slope, SignalMoments input)
    {
        double mean = 0, square = 0, slopes = 0, deviation = Math.Min(input.Deviation, 1e100);
        for (int i = 0; i <= Intervals; i++)
        {
            double z = Reach * ((2.0 * i / Intervals) - 1), weight = Weight(i) * Density(z), x = input.Mean + (deviation * z);
            double y = function(x), derivative = slope(x, y);
            mean += weight * y;
            square += weight * y * y;
            slopes += weight * derivative * derivative;
        }

        return new(mean, square, slopes);
    }

    /// <summary>Mean and variance of the largest of <paramref name="count"/> independent normal values.</summary>
    public static SignalMoments LargestOf(int count, SignalMoments input)
    {
        double mean = 0, square = 0;
        for (int i = 0; i <= Intervals; i++)
        {
            double z = Reach * ((2.0 * i / Intervals) - 1), weight = Weight(i) * Density(z) * count * Math.Pow(Distribution(z), count - 1);
            mean += weight * z;
            square += weight * z * z;
        }

        return SignalMoments.Of(input.Mean + (input.Deviation * mean), input.Variance * Math.Max(0, square - (mean * mean)));
    }

    /// <summary>Simpson's 1, 4, 2, …, 4, 1 thirds of an interval.</summary>
    private static double Weight(int i) => 2 * Reach / Intervals / 3 * (i is 0 or Intervals ? 1 : i % 2 == 1 ? 4 : 2);

    private static double Density(double z) => Math.Exp(-0.5 * z * z) / Math.Sqrt(2 * Math.PI);

    /// <summary>Abramowitz and Stegun, 7.1.26; absolute error 1.5e-7.</summary>
    private static double Distribution(double z)
    {
        double x = Math.Abs(z) / Math.Sqrt(2), t = 1 / (1 + (0.3275911 * x));
        double tail = t * (0.254829592 + (t * (-0.284496736 + (t * (1.421413741 + (t * (-1.453152027 + (t * 1.061405429)))))))) * Math.Exp(-x * x);
        return z >= 0 ? 1 - (tail / 2) : tail / 2;
    }
}
