using System.Numerics;
using System.Text;

namespace NetGen.Compiler;

/// <summary>
/// The fewest decimal digits that read back as the same number, by exact integers (Steele and White, "How to print floating-point numbers
/// accurately", 1990). Hosts disagree about "R" and "G17", .NET Framework rounds twice; this is the same everywhere.
/// </summary>
internal static class ShortestDecimal
{
    /// <summary>The digits of a positive finite number.</summary>
    /// <param name="mantissa">With <paramref name="exponent"/>, the number is mantissa · 2^exponent.</param>
    /// <param name="exponent">Of two.</param>
    /// <param name="atBoundary">Whether the next smaller number is only half as far away as the next larger one.</param>
    /// <returns>Digits d₁d₂… and the power such that the number is 0.d₁d₂… · 10^power.</returns>
    public static (string Digits, int Power) Of(long mantissa, int exponent, bool atBoundary)
    {
        // number = value / scale; the numbers that read back as it reach from -below / scale to +above / scale around it.
        BigInteger value = new BigInteger(mantissa) << (Math.Max(exponent, 0) + 2);
        BigInteger scale = BigInteger.One << (Math.Max(-exponent, 0) + 2);
        BigInteger above = BigInteger.One << (Math.Max(exponent, 0) + 1);
        BigInteger below = atBoundary ? above >> 1 : above;
        bool edgesReadBack = mantissa % 2 == 0;

        int power = 0;
        for (; ReachesOne(); power++)
            scale *= 10;
        for (; !ReachesOneTimes10(); power--)
        {
            value *= 10;
            above *= 10;
            below *= 10;
        }
        return (Generate(value, scale, below, above, edgesReadBack), power);

        bool ReachesOne() => edgesReadBack ? value + above >= scale : value + above > scale;

        bool ReachesOneTimes10() => edgesReadBack ? (value + above) * 10 >= scale : (value + above) * 10 > scale;
    }

    private static string Generate(BigInteger value, BigInteger scale, BigInteger below, BigInteger above, bool edgesReadBack)
    {
        StringBuilder digits = new();
        while (true)
        {
            int digit = (int)BigInteger.DivRem(value * 10, scale, out value);
            below *= 10;
            above *= 10;
            bool lowIsEnough = edgesReadBack ? value <= below : value < below;
            bool highIsEnough = edgesReadBack ? value + above >= scale : value + above > scale;
            if (!lowIsEnough && !highIsEnough)
            {
                digits.Append((char)('0' + digit));
                continue;
            }
            int halves = (value * 2).CompareTo(scale);
            bool roundsUp = highIsEnough && (!lowIsEnough || halves > 0 || (halves == 0 && digit % 2 == 1));
            return digits.Append((char)('0' + digit + (roundsUp ? 1 : 0))).ToString();
        }
    }
}
