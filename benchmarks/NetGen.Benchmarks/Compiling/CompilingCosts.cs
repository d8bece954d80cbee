using System.Diagnostics;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;

namespace NetGen.Benchmarks.Compiling;

/// <summary>What networks cost before they run: generator, text, C# compiler, IL, JIT. One thread, compilers warm; a build that starts its compiler pays for that once.</summary>
internal static class CompilingCosts
{
    private const int Repetitions = 10, FewRepetitions = 3;

    /// <summary>Methods that are called often are compiled twice more, in the JIT's own time: as they then are in a compiler that stays between builds.</summary>
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(5), Measuring = TimeSpan.FromSeconds(1);

    private static readonly int[] Depths = [250, 500, 1000];

    private static readonly Declared[] Studied = [Declared.Small, Declared.Mlp, Declared.LeNet];

    public static IEnumerable<CompilingCost> Measure() => [.. Generators(), .. Studied.SelectMany(Of)];

    /// <summary>The generator's time alone.</summary>
    public static IEnumerable<CompilingCost> Generators()
    {
        Generate(WarmUp, Declared.LeNet);
        return
        [
            .. Studied.Select(network => Generator(network.Name.ToLowerInvariant(), network)),
            Generator("100-networks", Declared.Many(100)),
            .. Depths.Select(layers => Generator($"{layers}-layers", Declared.Deep(layers))),
        ];
    }

    private static IEnumerable<CompilingCost> Of(Declared network)
    {
        string name = network.Name.ToLowerInvariant();
        GeneratedProject project = new(network);
        var output = project.Generate().Output;
        yield return new("text-" + name, project.TextOf(output), "bytes");

        // A compilation remembers what it has bound, so each time it is a new one.
        var compiled = Enumerable.Range(0, Repetitions).Select(_ => GeneratedProject.Compile(project.Generate().Output)).MinBy(result => result.Time);
        yield return new("compiler-" + name, compiled.Time.TotalMilliseconds, "ms");
        yield return new("il-" + name, IntermediateLanguage(compiled.Assembly), "bytes");

        FirstCalls[] calls = [.. Enumerable.Range(0, FewRepetitions).Select(_ => FirstCalls.Of(network, compiled.Assembly))];
        yield return new("jit-predict-" + name, calls.Min(call => call.Prediction).TotalMilliseconds, "ms");
        yield return new("jit-predict-methods-" + name, calls.Min(call => call.PredictionMethods), "methods");
        yield return new("jit-step-" + name, calls.Min(call => call.Step).TotalMilliseconds, "ms");
        yield return new("jit-step-methods-" + name, calls.Min(call => call.StepMethods), "methods");
    }

    /// <summary>
    /// The rules of 100 networks of 20 layers beside what compiling them takes without. The C# compiler gets a tenth of them and is counted ten times: networks share
    /// no code. The rules see the declarations alone, as in a build, where they pass generated code by.
    /// </summary>
    public static IEnumerable<CompilingCost> Rules()
    {
        const int Networks = 100, Tenth = Networks / 10, Layers = 20;
        Generate(WarmUp, Declared.LeNet);
        GeneratedProject all = new(Declared.Layered(Networks, Layers)), tenth = new(Declared.Layered(Tenth, Layers));
        TimeSpan generator = all.Generate().Time;
        TimeSpan compiler = 10 * Enumerable.Range(0, FewRepetitions).Min(_ => GeneratedProject.Compile(tenth.Generate().Output).Time);
        TimeSpan analysis = Enumerable.Range(0, FewRepetitions).Min(_ => all.Analyze());
        yield return new("generate-100-networks-of-20", generator.TotalMilliseconds, "ms");
        yield return new("compile-100-networks-of-20", compiler.TotalMilliseconds, "ms");
        yield return new("rules-100-networks-of-20", analysis.TotalMilliseconds, "ms");
        yield return new("rules-share", 100 * (analysis / (generator + compiler)), "%");
    }

    private static CompilingCost Generator(string name, params IEnumerable<Declared> networks) =>
        new("generator-" + name, Generate(Measuring, networks).TotalMilliseconds, "ms");

    /// <summary>The least time of a few runs, or of many short ones.</summary>
    private static TimeSpan Generate(TimeSpan measuring, params IEnumerable<Declared> networks)
    {
        GeneratedProject project = new(networks);
        TimeSpan least = TimeSpan.MaxValue;
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < FewRepetitions || Stopwatch.GetElapsedTime(start) < measuring; i++)
        {
            TimeSpan time = project.Generate().Time;
            least = time < least ? time : least;
        }

        return least;
    }

    /// <summary>Bytes of all method bodies.</summary>
    private static long IntermediateLanguage(byte[] assembly)
    {
        using PEReader file = new(new MemoryStream(assembly));
        MetadataReader metadata = file.GetMetadataReader();
        return metadata.MethodDefinitions
            .Select(method => metadata.GetMethodDefinition(method).RelativeVirtualAddress)
            .Where(address => address != 0)
            .Sum(address => (long)(file.GetMethodBody(address).GetILBytes()?.Length ?? 0));
    }
}
