namespace NetGen.Generator.Tests.Emitted.Oracle;

/// <summary>Where PyTorch's numbers lie: in shared/oracle beside the project or above it.</summary>
internal static class OracleFolder
{
    public static string? Path { get; } = Find();

    public static IReadOnlyList<string> CaseNames { get; } = Path is null
        ? []
        : [.. Directory.GetFiles(Path, "*.json").Select(file => System.IO.Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    private static string? Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string candidate = System.IO.Path.Combine(folder.FullName, "shared", "oracle");
            if (Directory.Exists(candidate))
                return candidate;
        }

        return null;
    }
}

/// <summary>A fact that is skipped, with a message, where the oracle's files are not at hand.</summary>
internal sealed class OracleFactAttribute : FactAttribute
{
    public OracleFactAttribute() => Skip = OracleTheoryAttribute.Reason;
}

/// <summary>A theory that is skipped, with a message, where the oracle's files are not at hand.</summary>
internal sealed class OracleTheoryAttribute : TheoryAttribute
{
    public OracleTheoryAttribute() => Skip = Reason;

    public static string? Reason => OracleFolder.Path is null ? "There is no folder shared/oracle above the tests: nothing to compare with PyTorch." : null;
}
