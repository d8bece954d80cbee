using System.Globalization;

namespace NetGen.Testing;

/// <summary>An attribute of a test's network, from which both its C# and the compiler's record of it can be made.</summary>
internal sealed record AttributeSpec(string Kind, params ArgumentSpec[] Arguments)
{
    /// <summary>The generic arguments of an attribute that places blocks.</summary>
    public BlockSpec[] Blocks { get; init; } = [];

    public string Text => $"{Kind}{Generic}{(Arguments.Length == 0 ? "" : $"({string.Join(", ", Arguments.Select(argument => argument.Spelled))})")}";

    /// <summary>Its blocks, the blocks in these, and so on.</summary>
    public IEnumerable<BlockSpec> AllBlocks => Blocks.SelectMany(block => block.Attributes.SelectMany(attribute => attribute.AllBlocks).Prepend(block));

    private string Generic => Blocks.Length == 0 ? "" : $"<{string.Join(", ", Blocks.Select(block => block.Name))}>";
}

/// <summary>A block of a test's network.</summary>
/// <param name="Name">Of its class.</param>
/// <param name="Attributes">Its layers, without Block itself.</param>
internal sealed record BlockSpec(string Name, IReadOnlyList<AttributeSpec> Attributes)
{
    public string Text => $"[Block, {string.Join(", ", Attributes.Select(attribute => attribute.Text))}] sealed class {Name};";
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
        "true" or "Pad.Same" => 1,
        "false" or "Merge.Concat" => 0,
        "Merge.Add" => 1,
        "Merge.Multiply" => 2,
        _ => double.Parse(Text, CultureInfo.InvariantCulture),
    };
}
