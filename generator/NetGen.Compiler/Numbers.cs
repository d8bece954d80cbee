using System.Globalization;

namespace NetGen.Compiler;

/// <summary>Numbers as text, the same on every host and under every culture: the fewest digits that read back as the same bits.</summary>
internal static class Numbers
{
    /// <summary>"0.1", "-2", "1e-8", "NaN", "Infinity".</summary>
    public static string Text(double value)
    {
        if (double.IsNaN(value) || double.IsInfinity(value))
            return Named(value);
        long bits = BitConverter.DoubleToInt64Bits(value);
        return Spell(bits < 0, bits & 0xFFFFFFFFFFFFF, (int)(bits >> 52) & 0x7FF, 52, 1023);
    }

    /// <summary>As for a double, with the digits that a float needs: "0.1", not "0.10000000149011612".</summary>
    public static string Text(float value)
    {
        if (float.IsNaN(value) || float.IsInfinity(value))
            return Named(value);
        int bits = BitConverter.ToInt32(BitConverter.GetBytes(value), 0);
        return Spell(bits < 0, bits & 0x7FFFFF, (bits >> 23) & 0xFF, 23, 127);
    }

    public static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Named(double value) => double.IsNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";

    private static string Spell(bool isNegative, long fraction, int biased, int fractionBits, int bias)
    {
        string sign = isNegative ? "-" : "";
        if (fraction == 0 && biased == 0)
            return sign + "0";
        long mantissa = biased == 0 ? fraction : fraction | (1L << fractionBits);
        int exponent = Math.Max(biased, 1) - bias - fractionBits;
        (string digits, int power) = ShortestDecimal.Of(mantissa, exponent, atBoundary: fraction == 0 && biased > 1);
        return sign + Place(digits, power);
    }

    /// <summary>Puts the point, or an exponent where zeros would fill the line: 0.d₁d₂… · 10^power.</summary>
    private static string Place(string digits, int power)
    {
        if (power is > 9 or < -3)
        {
            string point = digits.Length > 1 ? "." : "";
            return $"{digits[0]}{point}{digits.Substring(1)}e{Text((long)power - 1)}";
        }
        if (power <= 0)
            return "0." + new string('0', -power) + digits;
        return power >= digits.Length ? digits + new string('0', power - digits.Length) : digits.Insert(power, ".");
    }
}
