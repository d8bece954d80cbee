using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;
using NetGen.Compiler.Planning;

namespace NetGen.Generator.Tests.Harness;

/// <summary>A project run through the real generator, compiled with warnings as errors and loaded.</summary>
/// <example><code>
/// ITestNetwork tiny = EmittedAssembly.Compile("[Network, Input(2), Dense(1)] public partial class Tiny;").Network("Tiny");
/// tiny.SetParameter("dense1.weight", 1, 2);
/// Assert.Equal([8], tiny.Predict(2, 3));
/// </code></example>
internal sealed class EmittedAssembly
{
    private readonly byte[] _image;

    private EmittedAssembly(byte[] image, GeneratorRun run)
    {
        _image = image;
        Run = run;
        Assembly = new AssemblyLoadContext("emitted", isCollectible: true).LoadFromStream(new MemoryStream(image));
    }

    /// <summary>What the generator made of the project.</summary>
    public GeneratorRun Run { get; }

    public Assembly Assembly { get; }

    /// <summary>The assembly's bytes, to read metadata from.</summary>
    public ImmutableArray<byte> Image => [.. _image];

    /// <param name="sources">Files of the project; `using NetGen;` and the usual ones are there.</param>
    /// <exception cref="InvalidOperationException">An error or a warning, with the first of the list.</exception>
    public static EmittedAssembly Compile(params string[] sources) => Compile(GeneratorRun.Over(sources));

    /// <summary>As <see cref="Compile(string[])"/>, but with kernels of this machine's width alone, which takes a quarter of the time: for many networks.</summary>
    public static EmittedAssembly CompileForThisMachine(params string[] sources) => CompileForThisMachine(Strategies.ByRule, sources);

    /// <summary>With strategies that the rules would not choose, wherever they can work.</summary>
    public static EmittedAssembly CompileForThisMachine(Strategies strategies, params string[] sources) => Compile(GeneratorRun.OverForThisMachine(strategies, sources));

    public static EmittedAssembly Compile(Microsoft.CodeAnalysis.CSharp.CSharpCompilation project) => Compile(GeneratorRun.Over(project));

    private static EmittedAssembly Compile(GeneratorRun run)
    {
        Compilation compilation = run.Output.AddSyntaxTrees(UserProject.Parse(NetworkAdapter.Print(run.Output), "Adapters.cs"));
        using var image = new MemoryStream();
        EmitResult result = compilation.Emit(image);
        ImmutableArray<Diagnostic> complaints = [.. run.Result.Diagnostics.Concat(result.Diagnostics).Where(diagnostic => IsComplaint(diagnostic, run))];
        if (!complaints.IsEmpty)
            throw new InvalidOperationException($"{complaints.Length} complaints, first\n{string.Join("\n", complaints.Take(20).Select(complaint => complaint.ToString()))}");
        return new(image.ToArray(), run);
    }

    /// <summary>A new network by its full name, "Outer.Tiny".</summary>
    public ITestNetwork Network(string name) => Create(name);

    public ITestNetwork Network(string name, long seed) => Create(name, seed);

    private ITestNetwork Create(string name, params object[] arguments)
    {
        Type adapter = Assembly.GetType($"{NetworkAdapter.Namespace}.{NetworkAdapter.NameOf(name)}")
            ?? throw new ArgumentException($"There is no network '{name}' in this assembly.", nameof(name));
        return (ITestNetwork)Activator.CreateInstance(adapter, arguments)!;
    }

    /// <summary>Emitted members must carry comments; the classes of tests need not.</summary>
    private static bool IsComplaint(Diagnostic diagnostic, GeneratorRun run)
        => diagnostic.Severity >= DiagnosticSeverity.Warning
            && !diagnostic.IsSuppressed
            && (diagnostic.Id != "CS1591" || run.IsGenerated(diagnostic.Location.SourceTree));
}
