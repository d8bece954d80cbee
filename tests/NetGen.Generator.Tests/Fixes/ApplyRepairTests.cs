using Microsoft.CodeAnalysis.CodeFixes;
using NetGen.CodeFixes;
using NetGen.Generator.Tests.Harness;

namespace NetGen.Generator.Tests.Fixes;

/// <summary>"Fix all", over every kind of edit; each rule's own fix stands with its cases.</summary>
public class ApplyRepairTests
{
    private const string Source = """
        [Network, Input(16), Dense(16), BatchNorm, ReLU, Tanh, Dense(16), Dense(2), ReLU, MeanSquaredError, Adam(0.001)]
        [L2(0.001)]
        partial class A;

        /// <summary>Swapped.</summary>
        [Network]
        [Input(1, 4, 4)]
        [Conv2D(16, 3), ReLU, Dropout(0.5)]
        [BatchNorm] // stays
        [Dense(3), CrossEntropy, AdaDelta(0.001)]
        partial class B;
        """;

    private const string Other = "[Network, Input(16), Dense(16, Init = Initializer.Zeros), Tanh, Dense(3), Softmax, MeanSquaredError, Sgd(0.1)] partial class C;";

    /// <summary>What is left after the errors of B are mended is found anew.</summary>
    [Theory]
    [InlineData(FixAllScope.Document)]
    [InlineData(FixAllScope.Project)]
    public async Task All_at_once_and_again_until_nothing_is_left(FixAllScope scope)
    {
        string[] files = [Source, Other];
        int rounds = 0;
        while (rounds < 5 && (await Harness.Analysis.OfAsync(files[0])).Any(report => report.Severity > Microsoft.CodeAnalysis.DiagnosticSeverity.Info))
        {
            files = await Fixing.AllAsync(new ApplyRepair(), files, scope);
            rounds++;
        }

        Assert.Equal(2, rounds);
        Assert.Equal(
            """
            [Network, Input(16), Dense(16, UseBias = false), BatchNorm, ReLU, Dense(16), ReLU, Dense(2), Linear, MeanSquaredError, AdamW(0.001, WeightDecay = 0.002)]
            partial class A;

            /// <summary>Swapped.</summary>
            [Network]
            [Input(1, 4, 4)]
            [Conv2D(16, 3), ReLU, BatchNorm]
            [Dropout(0.5)] // stays
            [Flatten, Dense(3), Softmax, CrossEntropy, AdaDelta(1)]
            partial class B;
            """,
            files[0]);
        Assert.Equal(
            scope == FixAllScope.Document ? Other : "[Network, Input(16), Dense(16, Init = Initializer.Auto), Tanh, Dense(3), Softmax, CrossEntropy, Sgd(0.1)] partial class C;",
            files[1]);
        EmittedAssembly.Compile(files);
    }

    /// <summary>The names that a fix brings are qualified where those around them are.</summary>
    [Fact]
    public async Task Names_are_qualified_as_those_beside_them()
        => Assert.Equal(
            "[global::NetGen.Network, NetGen.Input(4, 2, 2), NetGen.Flatten, NetGen.Dense(3)] partial class Net;",
            await Fixing.FirstAsync(new ApplyRepair(), "[global::NetGen.Network, NetGen.Input(4, 2, 2), NetGen.Dense(3)] partial class Net;"));

    /// <summary>In an editor a referenced project is source too; what is found in its blocks stands where they are placed.</summary>
    [Fact]
    public async Task Blocks_of_other_projects_are_told_where_they_are_placed()
    {
        Microsoft.CodeAnalysis.Compilation library = UserProject.Of("[Block, Dense(16)] public class Body;").WithAssemblyName("Library");
        Microsoft.CodeAnalysis.Compilation project = UserProject.Of("[Network, Input(4), Block<Body>, Dense(2), MeanSquaredError, Sgd(0.1)] partial class Net;").AddReferences(library.ToMetadataReference());
        Microsoft.CodeAnalysis.Diagnostic found = Assert.Single(await Harness.Analysis.DiagnosticsAsync(project));
        Assert.Equal(("NG2002", "Block<Body>"), (found.Id, Report.Of(found).Text));
        Assert.All(found.AdditionalLocations, place => Assert.Equal(found.Location.SourceTree, place.SourceTree));
    }

    /// <summary>Where the fix would stand in another file, nothing is offered.</summary>
    [Fact]
    public async Task Blocks_of_other_files_are_left_alone()
    {
        string[] files = ["[Network, Input(4), Block<Body>, Dense(2), MeanSquaredError, Sgd(0.1)] partial class Net;", "[Block, Dense(16)] class Body;"];
        Microsoft.CodeAnalysis.Diagnostic found = Assert.Single(await Harness.Analysis.DiagnosticsAsync(UserProject.Of(files)));
        Assert.Equal(("NG2002", "1.cs"), (found.Id, found.Location.SourceTree!.FilePath));
        Assert.Empty(found.AdditionalLocations);
    }
}
