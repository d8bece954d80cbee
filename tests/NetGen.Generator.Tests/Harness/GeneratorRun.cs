using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Compiler;
using NetGen.Compiler.Planning;
using NetGen.Compiler.Scheduling;

namespace NetGen.Generator.Tests.Harness;

/// <summary>One run of the real generator over a project, with its steps tracked; <see cref="Again"/> runs it over the edited project.</summary>
internal sealed class GeneratorRun
{
    private readonly GeneratorDriver _driver;

    private GeneratorRun(GeneratorDriver driver, Compilation project)
    {
        _driver = driver.RunGeneratorsAndUpdateCompilation(project, out Compilation output, out _);
        Project = project;
        Output = output;
    }

    /// <summary>What was run over.</summary>
    public Compilation Project { get; }

    /// <summary>The project with what was generated.</summary>
    public Compilation Output { get; }

    public GeneratorRunResult Result => _driver.GetRunResult().Results.Single();

    /// <summary>The emitted files by name.</summary>
    public IReadOnlyDictionary<string, string> Files
        => Result.GeneratedSources.IsDefault
            ? new Dictionary<string, string>(StringComparer.Ordinal)
            : Result.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString(), StringComparer.Ordinal);

    public bool IsGenerated(SyntaxTree? tree) => _driver.GetRunResult().GeneratedTrees.Any(generated => generated == tree);

    public static GeneratorRun Over(params string[] sources) => Over(UserProject.Of(sources));

    public static GeneratorRun Over(Compilation project, NetworkGenerator? generator = null)
        => new(
            CSharpGeneratorDriver.Create(
                [(generator ?? new NetworkGenerator()).AsSourceGenerator()],
                parseOptions: UserProject.ParseOptions,
                driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true)),
            project);

    /// <summary>With kernels of this machine's width alone.</summary>
    public static GeneratorRun OverForThisMachine(Strategies strategies, params string[] sources)
    {
        VectorWidth[] width = [(VectorWidth)Emitted.Widths.MachineWidth.Bits];
        return Over(UserProject.Of(sources), new NetworkGenerator(declaration => NetworkCompiler.Compile(declaration, width, strategies)));
    }

    public GeneratorRun Again(Compilation project) => new(_driver, project);
}
