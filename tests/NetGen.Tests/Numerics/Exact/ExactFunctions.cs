namespace NetGen.Tests.Numerics.Exact;

/// <summary>The elementary functions to more than 240 bits, by the plainest series.</summary>
internal static class ExactFunctions
{
    private const int Halvings = 16, Terms = 40;

    private static readonly BigFloat Ln2 = LogarithmOfTwo();

    public static BigFloat Exp(BigFloat x)
    {
        int n = (int)Math.Round(x.ToDouble() / Math.Log(2));
        BigFloat r = (x - ((BigFloat)n * Ln2)).Scale(-Halvings);
        BigFloat result = BigFloat.One + Series(r);
        for (int i = 0; i < Halvings; i++)
            result *= result;
        return result.Scale(n);
    }

    public static BigFloat ExpMinusOne(BigFloat x) => IsSmall(x) ? Series(x) : Exp(x) - BigFloat.One;

    /// <summary>Newton's method in Halley's form, which triples the digits in each round.</summary>
    public static BigFloat Log(BigFloat x)
    {
        BigFloat y = Math.Log(x.ToDouble());
        for (int round = 0; round < 2; round++)
        {
            BigFloat power = Exp(y);
            y += (x - power).Scale(1) / (x + power);
        }
        return y;
    }

    public static BigFloat Tanh(BigFloat x)
    {
        BigFloat m = ExpMinusOne(x.Scale(1));
        return m / (m + 2);
    }

    public static BigFloat Sigmoid(BigFloat x) => BigFloat.One / (BigFloat.One + Exp(-x));

    public static BigFloat Softplus(BigFloat x)
    {
        BigFloat y = Exp(-BigFloat.Abs(x));
        BigFloat rest = IsSmall(y) ? LogOnePlusSeries(y) : Log(BigFloat.One + y);
        return x.ToDouble() > 0 ? x + rest : rest;
    }

    /// <summary>The distance of a result from the exact value in units in the last place of a format.</summary>
    /// <param name="computed">The result.</param>
    /// <param name="exact">The exact value.</param>
    /// <param name="fractionBits">Of the format: 23 or 52.</param>
    /// <param name="leastExponent">Of its smallest subnormal: −149 or −1074.</param>
    public static double Ulps(double computed, BigFloat exact, int fractionBits, int leastExponent)
    {
        int unit = exact.IsZero ? leastExponent : Math.Max(exact.Magnitude - fractionBits, leastExponent);
        return Math.Abs((computed - exact).Scale(-unit).ToDouble());
    }

    private static bool IsSmall(BigFloat x) => x.IsZero || x.Magnitude < -10;

    private static BigFloat Series(BigFloat x)
    {
        BigFloat sum = BigFloat.Zero;
        BigFloat term = BigFloat.One;
        for (int k = 1; k <= Terms && !x.IsZero; k++)
        {
            term = term * x / k;
            sum += term;
        }
        return sum;
    }

    private static BigFloat LogOnePlusSeries(BigFloat y)
    {
        BigFloat sum = BigFloat.Zero;
        BigFloat power = -BigFloat.One;
        for (int k = 1; k <= Terms && !y.IsZero; k++)
        {
            power *= -y;
            sum += power / k;
        }
        return sum;
    }

    // ln 2 = Σ 1 / (k 2ᵏ)
    private static BigFloat LogarithmOfTwo()
    {
        BigFloat sum = BigFloat.Zero;
        for (int k = 1; k <= 340; k++)
            sum += (BigFloat.One / k).Scale(-k);
        return sum;
    }
}
