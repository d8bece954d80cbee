using NetGen.Generator.Tests.Docs;

namespace NetGen.Generator.Tests.PyTorch;

/// <summary>A row of the table of names in the guide.</summary>
/// <param name="Modules">PyTorch's classes.</param>
/// <param name="Attribute">NetGen's layer.</param>
/// <param name="Parameters">What the first layer of its kind calls them.</param>
internal sealed record NameRow(string[] Modules, string Attribute, string[] Parameters)
{
    /// <summary>"dense" of "dense1.weight".</summary>
    public string Prefix => Parameters[0].Split('.')[0].TrimEnd('1');
}

internal static class NameTable
{
    public static IReadOnlyList<NameRow> Rows { get; } =
    [
        .. Page.Read("src/docs/pytorch.md").Text.Split('\n')
            .SkipWhile(line => !line.StartsWith("| PyTorch |", StringComparison.Ordinal))
            .Skip(2)
            .TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Split('|'))
            .Select(cells => new NameRow(Terms(cells[1]), Assert.Single(Terms(cells[2])), Terms(cells[3]))),
    ];

    private static string[] Terms(string cell) => [.. cell.Split('`').Where((_, index) => index % 2 == 1)];
}
