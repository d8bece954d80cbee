using Microsoft.CodeAnalysis;
using NetGen.Generator.Tests.Harness;

namespace NetGen.Generator.Tests.Zoo;

/// <summary>Sound networks from the literature, each with its source: no error, no warning. One false warning on one of them costs more than ten true ones earn.</summary>
public sealed class ZooTests
{
    private const int Least = 40;

    private static readonly string[] Networks = [.. new[] { "Images", "Features" }
        .SelectMany(file => File.ReadAllText(Repository.Path($"tests/NetGen.Generator.Tests/Zoo/{file}.txt")).ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        .Select(network => network.Replace("# ", "// ", StringComparison.Ordinal))];

    public static TheoryData<string> Names => new(Networks.Select(NameOf));

    [Fact]
    public void They_are_many_and_bear_different_names()
    {
        Assert.True(Networks.Length >= Least);
        Assert.Equal(Networks.Length, Networks.Select(NameOf).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Nothing_is_to_be_said_of(string name)
    {
        Compilation project = UserProject.Of(Networks.Single(network => NameOf(network) == name));
        Assert.Empty(project.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        Assert.DoesNotContain(await Harness.Analysis.DiagnosticsAsync(project), finding => finding.Severity > DiagnosticSeverity.Info);
    }

    private static string NameOf(string network) => network[(network.LastIndexOf("partial class ", StringComparison.Ordinal) + "partial class ".Length)..].TrimEnd().TrimEnd(';');
}
