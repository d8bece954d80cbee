using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Tests.Harness;
using NetGen.Testing;

namespace NetGen.Generator.Tests.Own;

/// <summary>Only the name of a user's own function is read: what it computes may change without a network being compiled again.</summary>
public sealed class OwnIncrementalityTests
{
    private static readonly SyntaxTree Functions = UserProject.Parse(OwnFunctions.Source, "Functions.cs");

    private static readonly CSharpCompilation Project = UserProject.Of(
        [UserProject.Parse("[Network, Input(2), Dense(3), Activation<Swish>, Loss<LogCosh>, Sgd(0.1)] partial class Net;", "Net.cs"), Functions]);

    [Theory]
    [InlineData("1.5", "1.75", false)]
    [InlineData("public readonly struct Swish", "[Serializable] internal struct Swish", false)]
    [InlineData("public readonly struct Swish", "file readonly struct Swish", true)]
    [InlineData("struct LogCosh : ILoss", "struct LogCosh", true)]
    public void A_network_is_compiled_again_where_the_function_becomes_another(string from, string to, bool isAnother)
    {
        string text = OwnFunctions.Source.Replace(from, to, StringComparison.Ordinal);
        GeneratorRun first = GeneratorRun.Over(Project), second = first.Again(Project.ReplaceSyntaxTree(Functions, UserProject.Parse(text, "Functions.cs")));
        IncrementalStepRunReason reason = Assert.Single(second.Result.TrackedSteps[TrackingNames.Sources].SelectMany(step => step.Outputs)).Reason;
        Assert.Equal(isAnother ? IncrementalStepRunReason.Modified : IncrementalStepRunReason.Cached, reason);
        Assert.Equal(isAnother, first.Files.Single().Value != second.Files.Single().Value);
    }
}
