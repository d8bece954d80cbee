namespace NetGen.Tests.Numerics;

/// <summary>Random arguments whose results are finite: over the whole range of the function, close to where it bends, and over all magnitudes.</summary>
internal static class Arguments
{
    private const int Count = 6000;

    public static IEnumerable<float> OfSingle(string function)
    {
        (double low, double high) = function switch
        {
            "exp" => (-104.0, 88.72),
            "expm1" => (-20, 88.72),
            "log" => (1e-45, 10),
            "tanh" => (-10, 10),
            "erf" => (-5, 5),
            _ => (-104, 20),
        };
        return Of(low, high, -149, 127, function == "log").Select(x => (float)x).Where(x => x != 0 || function != "log");
    }

    public static IEnumerable<double> OfDouble(string function)
    {
        (double low, double high) = function switch
        {
            "exp" => (-746.0, 709.78),
            "expm1" => (-40, 709.78),
            "log" => (1e-320, 10),
            "tanh" => (-20, 20),
            "erf" => (-7, 7),
            _ => (-746, 40),
        };
        return Of(low, high, -1074, 1023, function == "log");
    }

    private static IEnumerable<double> Of(double low, double high, int leastExponent, int mostExponent, bool isLog)
    {
        Random random = new(7);
        for (int i = 0; i < Count; i++)
        {
            double sign = isLog || random.Next(2) == 0 ? 1 : -1;
            double x = (i % 4) switch
            {
                0 => low + (random.NextDouble() * (high - low)),
                1 => sign * Math.ScaleB(1 + random.NextDouble(), random.Next(-12, 3)),
                2 => isLog ? 0.7 + (random.NextDouble() * 0.8) : (random.NextDouble() - 0.5) * 3,
                _ => sign * Math.ScaleB(1 + random.NextDouble(), random.Next(leastExponent, isLog ? mostExponent : 6)),
            };
            if (isLog || (x >= low && x <= high))
                yield return x;
        }
    }
}
