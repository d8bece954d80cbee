using System.Reflection;
using System.Runtime.CompilerServices;
using NetGen.Generator.Tests.Harness;

namespace NetGen.Generator.Tests.Architecture;

/// <summary>Who may depend on whom.</summary>
public sealed class ArchitectureTests
{
    /// <summary>The way of a declaration; formulas and shapes stand below the graph, for all to speak.</summary>
    private static readonly string[] Stages = ["Declaration", "Formulas", "Graph", "Lowering", "Planning", "Scheduling", "Emission"];

    [Fact]
    public void No_stage_reads_a_later_one()
    {
        var wrong = CompilerSources.Uses.Where(use => StageOf(use.User) is { } user && StageOf(use.Used) is { } used && used > user);

        Assert.Empty(wrong);
    }

    [Fact]
    public void The_stages_do_use_each_other()
    {
        Assert.All(
            Enumerable.Range(2, Stages.Length - 2),
            stage => Assert.Contains(CompilerSources.Uses, use => StageOf(use.User) == stage && StageOf(use.Used) < stage));
    }

    [Fact]
    public void Emission_knows_no_layer()
    {
        var wrong = CompilerSources.Uses.Where(use => StageOf(use.User) == 6
            && use.Bases.Split(' ').Any(name => name is "Layer" or "Node" or "NetworkGraph" or "Operation" && StageOf(use.Used) == 2));

        Assert.Empty(wrong);
    }

    [Fact]
    public void Layers_know_no_schedule_and_no_kernel()
    {
        var wrong = CompilerSources.Uses.Where(use => StageOf(use.User) <= 2 && StageOf(use.Used) >= 3);

        Assert.Empty(wrong);
    }

    [Fact]
    public void Only_the_driver_sees_all_stages()
    {
        var drivers = CompilerSources.Uses
            .Where(use => use.User == "NetGen.Compiler" && StageOf(use.Used) >= 2)
            .Select(use => use.File)
            .Distinct();

        Assert.Equal(["NetworkCompiler.cs", "ShellBuilder.cs"], drivers.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_compiler_is_built_without_Roslyn()
    {
        string project = File.ReadAllText(Path.Combine(Repository.Root, "generator", "NetGen.Compiler", "NetGen.Compiler.csproj"));

        Assert.DoesNotContain("Reference Include", project, StringComparison.Ordinal);
        Assert.DoesNotContain(CompilerSources.Uses, use => use.Used.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal));
    }

    [Fact]
    public void The_library_references_nothing_but_the_base_library()
    {
        var references = typeof(NetworkAttribute).Assembly.GetReferencedAssemblies().Select(name => name.Name!);

        Assert.All(references, name => Assert.StartsWith("System.", name, StringComparison.Ordinal));
    }

    [Fact]
    public void The_generator_references_Roslyn_and_the_base_library_only()
    {
        var references = typeof(NetworkGenerator).Assembly.GetReferencedAssemblies().Select(name => name.Name!);

        Assert.All(references, name => Assert.True(
            name is "netstandard" or "Microsoft.CodeAnalysis" or "Microsoft.CodeAnalysis.CSharp" || name.StartsWith("System.", StringComparison.Ordinal), name));
    }

    [Fact]
    public void Only_the_reader_and_the_faces_of_the_generator_see_Roslyn_types()
    {
        var compilerTypes = typeof(NetworkGenerator).Assembly.GetTypes()
            .Where(type => type.Namespace?.StartsWith("NetGen.Compiler", StringComparison.Ordinal) == true && !type.IsDefined(typeof(CompilerGeneratedAttribute)));

        const BindingFlags all = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        Assert.All(compilerTypes, type => Assert.All(type.GetFields(all), field =>
            Assert.False(field.FieldType.FullName?.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) == true, $"{type}.{field.Name}")));
    }

    /// <summary>The place of a namespace in the order of stages, or nothing for the driver and the polyfills.</summary>
    private static int? StageOf(string name)
    {
        string[] parts = name.Split('.');
        int stage = parts is ["NetGen", "Compiler", _, ..] ? Array.IndexOf(Stages, parts[2]) : -1;
        return stage < 0 ? null : stage;
    }
}
