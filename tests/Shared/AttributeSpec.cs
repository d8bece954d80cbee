using System.Globalization;

namespace NetGen.Testing;

/// <summary>An attribute of a test's network, from which both its C# and the compiler's record of it can be made.</summary>
internal sealed record AttributeSpec(string Kind, params ArgumentSpec[] Arguments)
{
    public string Text => Arguments.Length == 0 ? Kind : $"{Kind}({string.Join(", ", Arguments.Select(argument => argument.Spelled))})";
}

/// <param name="Name">Of the constructor's parameter or the property.</param>
/// <param name="Text">As C# spells the value.</param>
/// <param name="IsNamed">Whether it is a property.</param>
/// <param name="Values">The numbers of a list.</param>
internal sealed record ArgumentSpec(string Name, string Text, bool IsNamed = false, double[]? Values = null)
{
    public ArgumentSpec(string name, double value, bool IsNamed = false)
        : this(name, value.ToString("R", CultureInfo.InvariantCulture), IsNamed)
    {
    }

    public string Spelled => IsNamed ? $"{Name} = {Text}" : Text;

    public double Number => Text switch
    {
        "true" => 1,
        "false" => 0,
        _ => double.Parse(Text, CultureInfo.InvariantCulture),
    };
}
