using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Generator;

namespace NetGen.Benchmarks.Compiling;

/// <summary>A project of networks in memory, and what becomes of it.</summary>
internal sealed class GeneratedProject
{
    private static readonly CSharpParseOptions Language = new(LanguageVersion.CSharp13);

    private static readonly MetadataReference[] References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))];

    private readonly Compilation _project;

    public GeneratedProject(params IEnumerable<Declared> networks) => _project = CSharpCompilation.Create(
        "Compiled",
        networks.Select(network => network.Source).Prepend("global using NetGen;").Select(source => CSharpSyntaxTree.ParseText(source, Language)),
        References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, concurrentBuild: false));

    /// <summary>The project with what a new generator, which remembers nothing, adds to it; and how long that took.</summary>
    public (Compilation Output, TimeSpan Time) Generate()
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new NetworkGenerator().AsSourceGenerator()], parseOptions: Language);
        long start = Stopwatch.GetTimestamp();
        driver.RunGeneratorsAndUpdateCompilation(_project, out Compilation output, out var problems);
        TimeSpan time = Stopwatch.GetElapsedTime(start);
        return problems.IsEmpty ? (output, time) : throw new InvalidOperationException(problems[0].GetMessage(CultureInfo.InvariantCulture));
    }

    /// <summary>Bytes of emitted text.</summary>
    public long TextOf(Compilation output) => output.SyntaxTrees.Except(_project.SyntaxTrees).Sum(tree => (long)tree.GetText().Length);

    /// <summary>How long the rules took, as the C# compiler counts it for <c>ReportAnalyzer</c>: reading, graph, advice and reports.</summary>
    public TimeSpan Analyze()
    {
        NetworkAnalyzer analyzer = new();
        var analysis = _project.Clone().WithAnalyzers([analyzer], new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, concurrentAnalysis: false, logAnalyzerExecutionTime: true));
        analysis.GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
        return analysis.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None).GetAwaiter().GetResult().ExecutionTime;
    }

    /// <summary>The assembly, and how long the C# compiler took.</summary>
    public static (byte[] Assembly, TimeSpan Time) Compile(Compilation output)
    {
        using MemoryStream assembly = new();
        long start = Stopwatch.GetTimestamp();
        var result = output.Emit(assembly);
        TimeSpan time = Stopwatch.GetElapsedTime(start);
        return result.Success
            ? (assembly.ToArray(), time)
            : throw new InvalidOperationException(result.Diagnostics.First(problem => problem.Severity == DiagnosticSeverity.Error).GetMessage(CultureInfo.InvariantCulture));
    }
}
