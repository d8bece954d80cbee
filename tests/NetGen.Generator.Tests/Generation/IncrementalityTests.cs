using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Tests.Harness;

namespace NetGen.Generator.Tests.Generation;

/// <summary>What an edit costs: a step that need not run again does not.</summary>
public class IncrementalityTests
{
    private static readonly SyntaxTree Network = UserProject.Parse(SampleSources.Xor, "Xor.cs");
    private static readonly SyntaxTree Other = UserProject.Parse("class Other { void Old() { } }", "Other.cs");
    private static readonly CSharpCompilation Project = UserProject.Of([Network, Other]);

    [Fact]
    public void An_edit_elsewhere_compiles_nothing_again()
        => AssertNothingCompiled(Project.ReplaceSyntaxTree(Other, UserProject.Parse("class Other { int New() => 1; }", "Other.cs")));

    [Fact]
    public void A_new_file_compiles_nothing_again()
        => AssertNothingCompiled(Project.AddSyntaxTrees(UserProject.Parse("class New;", "New.cs")));

    [Theory]
    [InlineData("Tanh,", "Tanh, /* a comment */")]
    [InlineData("Dense(8),", "Dense( 8 ),\n\n")]
    [InlineData("namespace Samples;", "// first line\nnamespace Samples;")]
    [InlineData("Dense(8)", "Dense(4 + 4)")]
    [InlineData("Exclusive or", "Either or")]
    [InlineData("Tanh", "TanhAttribute")]
    public void Another_spelling_of_the_same_network_compiles_nothing_again(string old, string changed)
        => AssertNothingCompiled(EditNetwork(old, changed));

    [Fact]
    public void Another_network_is_compiled_alone()
    {
        GeneratorRun run = GeneratorRun.Over(Project).Again(Project.AddSyntaxTrees(UserProject.Parse(SampleSources.Regression, "Regression.cs")));
        Assert.Equal([IncrementalStepRunReason.New, IncrementalStepRunReason.Cached], Reasons(run, TrackingNames.Sources).Order());
        Assert.Equal([IncrementalStepRunReason.Unchanged], Reasons(run, TrackingNames.FileNames));
    }

    [Fact]
    public void A_changed_network_is_compiled_again()
    {
        GeneratorRun run = GeneratorRun.Over(Project).Again(EditNetwork("Dense(8)", "Dense(9)"));
        Assert.Equal([IncrementalStepRunReason.Modified], Reasons(run, TrackingNames.Declarations));
        Assert.Equal([IncrementalStepRunReason.Modified], Reasons(run, TrackingNames.Sources));
    }

    [Fact]
    public void A_constant_changed_in_another_file_is_seen()
    {
        SyntaxTree network = UserProject.Parse("[Network, Input(2), Dense(Sizes.Hidden)] public partial class Net;", "Net.cs");
        SyntaxTree sizes = UserProject.Parse("static class Sizes { public const int Hidden = 3; }", "Sizes.cs");
        CSharpCompilation project = UserProject.Of([network, sizes]);
        GeneratorRun run = GeneratorRun.Over(project)
            .Again(project.ReplaceSyntaxTree(sizes, UserProject.Parse("static class Sizes { public const int Hidden = 5; }", "Sizes.cs")));
        Assert.Contains("OutputLength = 5;", Assert.Single(run.Files).Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_in_another_order_give_the_same_text()
    {
        SyntaxTree[] files = [.. SampleSources.All.Select((text, index) => UserProject.Parse(text, $"{index}.cs")), Network];
        GeneratorRun forward = GeneratorRun.Over(UserProject.Of(files[..3]));
        GeneratorRun backward = GeneratorRun.Over(UserProject.Of(files[..3].Reverse()));
        Assert.Equal(forward.Files.OrderBy(file => file.Key, StringComparer.Ordinal), backward.Files.OrderBy(file => file.Key, StringComparer.Ordinal));
    }

    [Fact]
    public void Nothing_of_Roslyn_is_kept()
    {
        GeneratorRun run = GeneratorRun.Over([.. SampleSources.All]);
        object[] kept = TrackingNames.All
            .SelectMany(name => run.Result.TrackedSteps[name])
            .SelectMany(step => step.Outputs)
            .SelectMany(output => ObjectGraph.Reachable(output.Value))
            .ToArray();
        Assert.Contains(kept, value => value is Compiler.Declaration.NetworkDeclaration);
        Assert.DoesNotContain(kept, value => value is ISymbol or SyntaxNode or SyntaxTree or SyntaxReference or Compilation or Location or AttributeData or SemanticModel);
    }

    private static CSharpCompilation EditNetwork(string old, string changed)
    {
        Assert.Contains(old, SampleSources.Xor, StringComparison.Ordinal);
        string text = SampleSources.Xor.Replace(old, changed, StringComparison.Ordinal);
        return Project.ReplaceSyntaxTree(Network, UserProject.Parse(text, "Xor.cs"));
    }

    private static void AssertNothingCompiled(CSharpCompilation edited)
    {
        GeneratorRun first = GeneratorRun.Over(Project);
        GeneratorRun second = first.Again(edited);
        Assert.All(Reasons(second, TrackingNames.Declarations), reason => Assert.True(reason is IncrementalStepRunReason.Unchanged or IncrementalStepRunReason.Cached));
        Assert.All(Reasons(second, TrackingNames.Sources), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.All(Reasons(second, TrackingNames.FileNames), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.All(OutputReasons(second), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.Equal(first.Files, second.Files);
    }

    private static IncrementalStepRunReason[] Reasons(GeneratorRun run, string step)
        => [.. run.Result.TrackedSteps[step].SelectMany(one => one.Outputs).Select(output => output.Reason)];

    private static IncrementalStepRunReason[] OutputReasons(GeneratorRun run)
        => [.. run.Result.TrackedOutputSteps.Values.SelectMany(steps => steps).SelectMany(step => step.Outputs).Select(output => output.Reason)];
}
