using NetGen.Compiler.Declaration;
using NetGen.Compiler.Graph;
using static NetGen.Compiler.Tests.Graph.Declare;

namespace NetGen.Compiler.Tests.Graph;

public sealed class NetworkIdentityTests
{
    private static readonly string Plain = TextOf(Network(On("Network"), Input(16), Dense(8), On("LeakyReLU", ("alpha", 0.25)), Dense(4), On("Softmax")));

    [Fact]
    public void Every_layer_that_does_something_has_a_line() =>
        Assert.Equal(
            """
            0 Input (16)
            1 Dense 0 (8) weight (16, 8) bias (8)
            2 LeakyReLU(0.25) 1 (8)
            3 Dense 2 (4) weight (8, 4) bias (4)
            4 Softmax 3 (4)
            """.ReplaceLineEndings("\n"),
            Plain);

    [Fact]
    public void What_prediction_does_not_depend_on_is_left_out() => Assert.Equal(
        Plain,
        TextOf(Network(
            On("Network", ("Precision", 1)),
            Input(16),
            Dense(8, ("Name", "first"), ("Init", 1), ("L2", 0.1)),
            On("Linear"),
            On("LeakyReLU", ("alpha", 0.25)),
            Dense(4),
            On("Softmax"),
            On("CrossEntropy", ("LabelSmoothing", 0.1)),
            Sgd(0.5),
            On("Training", ("epochs", 3), ("batchSize", 7), ("Seed", 5)))));

    public static TheoryData<string> Changes => ["input", "units", "slope", "bias", "activation", "order"];

    [Theory]
    [MemberData(nameof(Changes))]
    public void What_prediction_depends_on_changes_the_text(string change)
    {
        AttributeDeclaration first = change == "bias" ? Dense(8, ("UseBias", false)) : Dense(change == "units" ? 9 : 8);
        AttributeDeclaration activation = change == "activation" ? On("ELU", ("alpha", 0.25)) : On("LeakyReLU", ("alpha", change == "slope" ? 0.26 : 0.25));
        AttributeDeclaration[] layers = change == "order" ? [activation, first] : [first, activation];
        string text = TextOf(Network([On("Network"), Input(change == "input" ? 17 : 16), .. layers, Dense(4), On("Softmax")]));
        Assert.False(text == Plain);
        Assert.False(NetworkHash.Of(text) == NetworkHash.Of(Plain));
    }

    [Fact]
    public void Of_normalisation_the_epsilon_counts_and_the_momentum_does_not()
    {
        string text = Of();
        Assert.Contains("1 BatchNorm 1e-5 0 (4) weight (4) bias (4) running_mean (4) running_var (4)", text, StringComparison.Ordinal);
        Assert.Equal(text, Of(("Momentum", 0.5)));
        Assert.False(text == Of(("Epsilon", 1e-3)));

        static string Of(params (string, object?)[] arguments) => TextOf(Network(On("Network"), Input(4), On("BatchNorm", arguments), Dense(2)));
    }

    private static string TextOf(NetworkDeclaration declaration)
    {
        NetworkGraph graph = GraphBuilder.Build(declaration);
        Assert.Empty(graph.Findings);
        return NetworkIdentity.Text(graph);
    }
}
