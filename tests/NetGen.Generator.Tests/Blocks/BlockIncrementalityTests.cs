using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Tests.Harness;

namespace NetGen.Generator.Tests.Blocks;

/// <summary>An edit of a block compiles the networks that place it again, and no other.</summary>
public sealed class BlockIncrementalityTests
{
    private const string Cell = "[Block, Dense(8), Tanh, Dense(8)] class Cell { }";

    private static readonly SyntaxTree CellFile = UserProject.Parse(Cell, "Cell.cs");
    private static readonly SyntaxTree OuterFile = UserProject.Parse("[Block, Residual<Cell>, ReLU] class Outer;", "Outer.cs");

    private static readonly CSharpCompilation Project = UserProject.Of(
    [
        UserProject.Parse("[Network, Input(8), Repeat<Outer>(2), Dense(1)] partial class Deep;", "Deep.cs"),
        UserProject.Parse("[Network, Input(8), Block<Cell>, Dense(2)] partial class Flat;", "Flat.cs"),
        UserProject.Parse("[Network, Input(8), Dense(8), Tanh, Dense(8)] partial class Apart;", "Apart.cs"),
        CellFile,
        OuterFile,
    ]);

    [Fact]
    public void A_changed_block_changes_the_networks_that_place_it_however_deep() =>
        AssertCompiledAgain(["Deep", "Flat"], Edit(CellFile, Cell.Replace("Dense(8)", "Dense(8, UseBias = false)", StringComparison.Ordinal)));

    [Fact]
    public void A_changed_block_between_changes_those_above_it() =>
        AssertCompiledAgain(["Deep"], Edit(OuterFile, "[Block, Residual<Cell>, Tanh] class Outer;"));

    [Fact]
    public void A_block_that_is_none_any_more_is_a_change() => AssertCompiledAgain(["Deep", "Flat"], Edit(CellFile, "[Dense(8)] class Cell { }"));

    [Fact]
    public void A_block_that_is_gone_is_a_change() => AssertCompiledAgain(["Deep", "Flat"], Edit(CellFile, ""));

    [Theory]
    [InlineData("// A comment.\n[Block]\n[Dense(units: 4 + 4)] [TanhAttribute, Dense(8)] class Cell { }")]
    [InlineData("[Block, Dense(8), Tanh, Dense(8)] public sealed class Cell { void M() { } }")]
    [InlineData("partial class Cell { } [Block, Dense(8), Tanh, Dense(8)] partial class Cell { }")]
    public void Another_spelling_of_a_block_compiles_nothing_again(string spelling) => AssertCompiledAgain([], Edit(CellFile, spelling));

    [Fact]
    public void A_changed_block_in_another_project_is_a_change()
    {
        CSharpCompilation project = Project.RemoveSyntaxTrees(CellFile);
        GeneratorRun first = GeneratorRun.Over(project.AddReferences(Library(Cell.Replace("class", "public class", StringComparison.Ordinal))));
        GeneratorRun second = first.Again(project.AddReferences(Library("[Block, Dense(8)] public class Cell { }")));
        Assert.Equal(["Deep", "Flat"], Changed(first, second));

        static MetadataReference Library(string text) => UserProject.Of(text).ToMetadataReference();
    }

    private static CSharpCompilation Edit(SyntaxTree file, string text) => Project.ReplaceSyntaxTree(file, UserProject.Parse(text, file.FilePath));

    private static void AssertCompiledAgain(string[] networks, CSharpCompilation edited)
    {
        GeneratorRun first = GeneratorRun.Over(Project), second = first.Again(edited);
        Assert.Equal(networks, Changed(first, second));
        IncrementalStepRunReason[] declarations = Reasons(second, TrackingNames.Declarations), sources = Reasons(second, TrackingNames.Sources);
        Assert.Equal(networks.Length, declarations.Count(reason => reason == IncrementalStepRunReason.Modified));
        Assert.Equal(networks.Length, sources.Count(reason => reason == IncrementalStepRunReason.Modified));
        Assert.Equal(3 - networks.Length, declarations.Count(reason => reason is IncrementalStepRunReason.Unchanged or IncrementalStepRunReason.Cached));
        Assert.Equal(3 - networks.Length, sources.Count(reason => reason == IncrementalStepRunReason.Cached));
    }

    private static string[] Changed(GeneratorRun first, GeneratorRun second) =>
        [.. second.Files.Where(file => first.Files[file.Key] != file.Value).Select(file => file.Key.Split('.')[0]).Order(StringComparer.Ordinal)];

    private static IncrementalStepRunReason[] Reasons(GeneratorRun run, string step) =>
        [.. run.Result.TrackedSteps[step].SelectMany(one => one.Outputs).Select(output => output.Reason)];
}
