namespace NetGen.Tests.Numerics.Exact;

/// <summary>The elementary functions to more than 240 bits, by the plainest series.</summary>
internal static class ExactFunctions
{
    private const int Halvings = 16, Terms = 40, Digits = 260;

    private static readonly BigFloat Ln2 = LogarithmOfTwo();
    private static readonly BigFloat TwoOverRootPi = RootOf((BigFloat)4 / Pi());

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

    /// <summary>2/√π · e^−x² · Σ 2ⁿ·x²ⁿ⁺¹ / (1·3·5…(2n + 1)): every term has the sign of x (Abramowitz and Stegun, 7.1.6).</summary>
    public static BigFloat Erf(BigFloat x)
    {
        BigFloat sum = x, term = x, square = (x * x).Scale(1);
        for (int n = 1; !term.IsZero && term.Magnitude > sum.Magnitude - Digits; n++)
        {
            term = term * square / ((2 * n) + 1);
            sum += term;
        }
        return TwoOverRootPi * Exp(-(x * x)) * sum;
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

    /// <summary>Machin's π = 16·arctan 1/5 − 4·arctan 1/239.</summary>
    private static BigFloat Pi() => ArctangentOfInverse(5).Scale(4) - ArctangentOfInverse(239).Scale(2);

    private static BigFloat ArctangentOfInverse(int n)
    {
        BigFloat sum = BigFloat.Zero;
        BigFloat power = BigFloat.One / n;
        for (int k = 1; k < 150; k += 2)
        {
            sum += power / k;
            power = -power / ((BigFloat)n * n);
        }
        return sum;
    }

    /// <summary>Newton's method, which doubles the digits in each round.</summary>
    private static BigFloat RootOf(BigFloat x)
    {
        BigFloat y = Math.Sqrt(x.ToDouble());
        for (int round = 0; round < 4; round++)
            y = (y + (x / y)).Scale(-1);
        return y;
    }
}
