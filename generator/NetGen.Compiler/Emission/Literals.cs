using System.Globalization;
using System.Text;

namespace NetGen.Compiler.Emission;

/// <summary>Constants as C# spells them, the same on every host.</summary>
internal static class Literals
{
    /// <summary>In the network's precision: <see cref="Single"/> of the nearest float, or <see cref="Double"/>.</summary>
    public static string Number(double value, bool isDouble) => isDouble ? Double(value) : Single((float)value);

    /// <summary>The shortest literal that reads back as the same bits: "0.1f", "1e-08f", "float.NaN".</summary>
    public static string Single(float value)
    {
        if (float.IsNaN(value) || float.IsInfinity(value))
            return Named("float", value);
        int bits = BitConverter.ToInt32(BitConverter.GetBytes(value), 0);
        return Spell(bits < 0, bits & 0x7FFFFF, (bits >> 23) & 0xFF, 23, 127) + "f";
    }

    /// <summary>As <see cref="Single"/>: "0.1d", "1e-300d", "double.PositiveInfinity".</summary>
    public static string Double(double value)
    {
        if (double.IsNaN(value) || double.IsInfinity(value))
            return Named("double", value);
        long bits = BitConverter.DoubleToInt64Bits(value);
        return Spell(bits < 0, bits & 0xFFFFFFFFFFFFF, (int)(bits >> 52) & 0x7FF, 52, 1023) + "d";
    }

    public static string Integer(long value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Boolean(bool value) => value ? "true" : "false";

    /// <summary>In quotes; whatever is not printable ASCII is escaped.</summary>
    public static string Text(string value)
    {
        StringBuilder text = new("\"");
        foreach (char c in value)
        {
            if (c is '"' or '\\')
                text.Append('\\').Append(c);
            else if (c is >= ' ' and <= '~')
                text.Append(c);
            else
                text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
        }
        return text.Append('"').ToString();
    }

    /// <summary>Integers between brackets, a collection expression: "[120, 84]".</summary>
    public static string Integers(IEnumerable<int> values) => $"[{string.Join(", ", values.Select(value => Integer(value)))}]";

    private static string Named(string type, double value) =>
        type + (double.IsNaN(value) ? ".NaN" : value > 0 ? ".PositiveInfinity" : ".NegativeInfinity");

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
            return $"{digits[0]}{point}{digits.Substring(1)}e{Integer(power - 1)}";
        }
        if (power <= 0)
            return "0." + new string('0', -power) + digits;
        return power >= digits.Length ? digits + new string('0', power - digits.Length) : digits.Insert(power, ".");
    }
}
