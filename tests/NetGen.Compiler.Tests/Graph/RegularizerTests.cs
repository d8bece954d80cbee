using NetGen.Compiler.Declaration;
using NetGen.Compiler.Graph;
using static NetGen.Compiler.Tests.Graph.Declare;

namespace NetGen.Compiler.Tests.Graph;

/// <summary>Which penalty stands for which parameter.</summary>
public sealed class RegularizerTests
{
    private static readonly AttributeDeclaration BothOfNetwork = On("ElasticNet", ("lambda", 0.5), ("l1Ratio", 0.25));

    [Fact]
    public void Weights_are_penalised_and_biases_are_not()
    {
        Assert.Equal((0.1, 0.0), PenaltyOf("dense1.weight", Dense(4), On("L1", ("lambda", 0.1))));
        Assert.Equal((0.0, 0.1), PenaltyOf("dense1.weight", Dense(4), On("L2", ("lambda", 0.1))));
        Assert.Equal((0.125, 0.375), PenaltyOf("dense1.weight", Dense(4), BothOfNetwork));
        Assert.Equal((0.0, 0.0), PenaltyOf("dense1.bias", Dense(4), BothOfNetwork));
    }

    [Fact]
    public void What_a_layer_says_replaces_what_the_network_says()
    {
        Assert.Equal((0.125, 0.0), PenaltyOf("dense1.weight", Dense(4, ("L2", 0)), BothOfNetwork));
        Assert.Equal((0.7, 0.375), PenaltyOf("dense1.weight", Dense(4, ("L1", 0.7)), BothOfNetwork));
    }

    [Fact]
    public void Different_regularizers_add_up() =>
        Assert.Equal((1.125, 0.375), PenaltyOf("dense1.weight", Dense(4), BothOfNetwork, On("L1", ("lambda", 1))));

    private static (double L1, double L2) PenaltyOf(string parameter, AttributeDeclaration layer, params AttributeDeclaration[] regularizers)
    {
        NetworkGraph graph = GraphBuilder.Build(Network([Input(3), layer, On("MeanSquaredError"), Sgd(), .. regularizers]));
        Assert.Empty(graph.Findings);
        GraphParameter found = graph.Parameters.Single(candidate => candidate.Name == parameter);
        return (found.L1, found.L2);
    }
}
