using System.Globalization;

namespace NetGen.Compiler.Graph;

/// <summary>Numbers as messages spell them, the same in any culture.</summary>
internal static class Spell
{
    /// <summary>A value as it would be written in C#: "0.1", "-3", "NaN".</summary>
    public static string Number(double value) => Numbers.Text(value);

    /// <summary>An estimate, with two digits: "0.00052", "1.3e12".</summary>
    public static string Estimate(double value) => Numbers.Text(double.Parse(value.ToString("G2", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));

    /// <summary>A quantity, in groups of three: "1,568,000".</summary>
    public static string Count(double value) => value.ToString("#,0", CultureInfo.InvariantCulture);
}
