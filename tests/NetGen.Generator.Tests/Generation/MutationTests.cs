using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NetGen.Compiler;
using NetGen.Compiler.Declaration;
using NetGen.Compiler.Graph;
using NetGen.Generator.Tests.Harness;

namespace NetGen.Generator.Tests.Generation;

/// <summary>
/// Ten thousand declarations with slips in them: nothing crashes, and what cannot work is told by NetGen or by the C# compiler, of the user's own text.
/// A few are compiled to the end, with <c>NETGEN_LONG=1</c> all.
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
    public async Task No_slip_goes_untold(int number)
    {
        Random random = new(number);
        Compilation project = UserProject.Of(Draw(random, PerProject, parses: false));
        ImmutableArray<Diagnostic> findings = await Harness.Analysis.DiagnosticsAsync(project);
        Assert.DoesNotContain(findings, finding => finding.Id == "AD0001");
        Assert.NotEmpty(findings);

        HashSet<string> inError = [];
        GeneratorRun generated = GeneratorRun.Over(project, new NetworkGenerator(declaration => OfFrontEnd(declaration, inError)));
        Assert.Null(generated.Result.Exception);
        Assert.Empty(generated.Result.Diagnostics);
        Assert.NotEmpty(inError);
        Assert.Subset(FilesWithErrors(findings.Concat(project.GetDiagnostics())).ToHashSet(StringComparer.Ordinal), inError);
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
        string[] ofTheUser = [.. FilesWithErrors(told.Concat(errors))];
        Assert.All(errors.Where(error => generated.IsGenerated(error.Location.SourceTree)), error => Assert.Fail(error.ToString()));
        Assert.All(
            generated.Files.Where(file => file.Value.Contains("NetGenError", StringComparison.Ordinal)),
            file => Assert.Contains($"{file.Key.Split('.')[0][1..]}.cs", ofTheUser));
    }

    /// <summary>Kernels are left out, and the members of a network in error: what is wrong is known before.</summary>
    private static CompiledNetwork OfFrontEnd(NetworkDeclaration declaration, HashSet<string> inError)
    {
        NetworkGraph graph = GraphBuilder.Build(declaration);
        if (graph.HasErrors)
            inError.Add($"{declaration.Class.Namespace[1..]}.cs");
        return new("", graph.Findings);
    }

    private static IEnumerable<string> FilesWithErrors(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.Location.SourceTree?.FilePath ?? "");

    /// <summary>Each in a namespace of its own: "M7" holds the declaration of the file "7.cs".</summary>
    private static string[] Draw(Random random, int count, bool parses) =>
        [.. Enumerable.Range(0, count).Select(index => $"namespace M{index}\n{{\n{Mutation.Of(Networks[random.Next(Networks.Length)], random, parses)}\n}}")];
}
