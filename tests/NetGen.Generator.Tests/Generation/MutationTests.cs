using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NetGen.Generator.Tests.Harness;

namespace NetGen.Generator.Tests.Generation;

/// <summary>
/// Ten thousand declarations with slips in them: nothing crashes, and what cannot work is told by NetGen or by the C# compiler, of the user's own text.
/// <c>NETGEN_LONG=1</c> compiles all of them instead of a few.
/// </summary>
public sealed class MutationTests
{
    private const int Analyzed = 10_000, PerProject = 100, PerRun = 20;

    private static readonly string[] Networks = [.. File.ReadAllText(Repository.Path("tests/NetGen.Generator.Tests/Zoo/Features.txt")).ReplaceLineEndings("\n")
        .Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
        .Select(network => string.Join("\n", network.Split('\n').Where(line => !line.StartsWith('#'))))];

    private static int Compiled => Environment.GetEnvironmentVariable("NETGEN_LONG") == "1" ? Analyzed : 100;

    public static TheoryData<int> Projects => new(Enumerable.Range(0, Analyzed / PerProject));

    public static TheoryData<int> Runs => new(Enumerable.Range(0, Compiled / PerRun));

    [Theory]
    [MemberData(nameof(Projects))]
    public async Task No_slip_stops_the_analyzer(int project)
    {
        Random random = new(project);
        string[] sources = Draw(random, PerProject, parses: false);
        ImmutableArray<Diagnostic> findings = await Harness.Analysis.DiagnosticsAsync(UserProject.Of(sources));
        Assert.DoesNotContain(findings, finding => finding.Id == "AD0001");
        Assert.NotEmpty(findings);
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public async Task What_cannot_work_is_told(int run)
    {
        string[] sources = Draw(new Random(run), PerRun, parses: true);
        GeneratorRun generated = GeneratorRun.Over(sources);
        Assert.Null(generated.Result.Exception);
        Assert.Empty(generated.Result.Diagnostics);
        Diagnostic[] told = [.. await Harness.Analysis.DiagnosticsAsync(generated.Output)];
        Assert.DoesNotContain(told, finding => finding.Id == "AD0001");

        Diagnostic[] errors = [.. generated.Output.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
        string[] ofTheUser = [.. told.Concat(errors).Where(finding => finding.Severity == DiagnosticSeverity.Error).Select(finding => finding.Location.SourceTree?.FilePath ?? "")];
        Assert.All(errors.Where(error => generated.IsGenerated(error.Location.SourceTree)), error => Assert.Fail(error.ToString()));
        Assert.All(
            generated.Files.Where(file => file.Value.Contains("NetGenError", StringComparison.Ordinal)),
            file => Assert.Contains($"{file.Key.Split('.')[0][1..]}.cs", ofTheUser));
    }

    /// <summary>Each in a namespace of its own: "M7" holds the declaration of the file "7.cs".</summary>
    private static string[] Draw(Random random, int count, bool parses) =>
        [.. Enumerable.Range(0, count).Select(index => $"namespace M{index}\n{{\n{Mutation.Of(Networks[random.Next(Networks.Length)], random, parses)}\n}}")];
}
