using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Compiler.Planning;
using NetGen.Generator.Tests.Docs;
using NetGen.Generator.Tests.Harness;

namespace NetGen.Generator.Tests.Generation;

/// <summary>
/// The programs under <c>samples</c> and those of the guide as they come into being, every file beside the finished others: neither the generator nor the analyzer
/// fails at any prefix. <c>NETGEN_LONG=1</c> takes them character by character.
/// </summary>
public sealed class ProgramTypingTests
{
    private static readonly bool IsLong = Environment.GetEnvironmentVariable("NETGEN_LONG") == "1";

    /// <summary>Characters between two prefixes; it is prime, so that files are not cut at the same columns.</summary>
    private static readonly int Step = IsLong ? 1 : 307;

    private const string Usings = "global using System.IO; global using System.Runtime.CompilerServices; global using System.Threading;";

    private const string Shared = "Shared";

    public static TheoryData<string> Samples => new(Directory.GetDirectories(Repository.Path("samples")).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));

    public static TheoryData<string> Pages => new(Page.Paths.Where(path => Page.Read(path).Blocks > 0));

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Every_prefix_of_a_sample_is_borne(string sample)
    {
        string[] own = FilesOf(sample), shared = sample == Shared ? [] : FilesOf(Shared);
        for (int i = 0; i < own.Length; i++)
            await TypeAsync([.. own, .. shared, Usings], i);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_prefix_of_a_program_of_the_guide_is_borne(string path)
    {
        Page page = Page.Read(path);
        for (int block = 0; block < page.Blocks; block++)
            await TypeAsync([.. page.Program(block), Usings], 0);
    }

    private static string[] FilesOf(string sample) =>
        [.. Directory.GetFiles(Repository.Path($"samples/{sample}"), "*.cs").Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    private static async Task TypeAsync(string[] files, int typed)
    {
        string text = files[typed];
        GeneratorRun run = GeneratorRun.OverForThisMachine(Strategies.ByRule, files);
        for (int length = text.Length; length >= 0; length -= Step)
        {
            string[] now = [.. files];
            now[typed] = text[..length];
            run = run.Again(UserProject.Of(now));
            Assert.Null(run.Result.Exception);
            Assert.Empty(run.Result.Diagnostics);
            await AnalyzeAsync(run.Output, $"{typed}.cs");
        }
    }

    /// <summary>As an editor asks: of the file that is being typed. A failure there is AD0001.</summary>
    private static async Task AnalyzeAsync(Compilation project, string path)
    {
        ConcurrentQueue<Exception> failures = [];
        CompilationWithAnalyzersOptions options = new(
            new AnalyzerOptions([]), onAnalyzerException: (failure, _, _) => failures.Enqueue(failure), concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        CompilationWithAnalyzers analysis = new(project, [new NetworkAnalyzer()], options);
        SyntaxTree file = project.SyntaxTrees.First(tree => tree.FilePath == path);
        await analysis.GetAnalyzerSemanticDiagnosticsAsync(project.GetSemanticModel(file), filterSpan: null, CancellationToken.None);
        Assert.Empty(failures);
    }
}
