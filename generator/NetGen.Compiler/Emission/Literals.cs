using System.Globalization;
using System.Text;

namespace NetGen.Compiler.Emission;

/// <summary>Constants as C# spells them, the same on every host.</summary>
internal static class Literals
{
    /// <summary>In the network's precision: <see cref="Single"/> of the nearest float, or <see cref="Double"/>.</summary>
    public static string Number(double value, bool isDouble) => isDouble ? Double(value) : Single((float)value);

    /// <summary>The shortest literal that reads back as the same bits: "0.1f", "1e-8f", "float.NaN".</summary>
    public static string Single(float value)
    {
        if (float.IsNaN(value) || float.IsInfinity(value))
            return Named("float", value);
        return Numbers.Text(value) + "f";
    }

    /// <summary>As <see cref="Single"/>: "0.1d", "1e-300d", "double.PositiveInfinity".</summary>
    public static string Double(double value)
    {
        if (double.IsNaN(value) || double.IsInfinity(value))
            return Named("double", value);
        return Numbers.Text(value) + "d";
    }

    public static string Integer(long value) => Numbers.Text(value);

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
}
