using FsCheck;
using FsCheck.Fluent;
using NetGen.Compiler.Graph;
using static NetGen.Compiler.Tests.Graph.Declare;

namespace NetGen.Compiler.Tests.Graph;

public sealed class InitializerTests
{
    [Theory]
    [InlineData("ReLU", "Normal")]
    [InlineData("LeakyReLU", "Normal")]
    [InlineData("ELU", "Normal")]
    [InlineData("Tanh", "Uniform")]
    [InlineData("Sigmoid", "Uniform")]
    [InlineData("Softmax", "Uniform")]
    [InlineData("Linear", "Uniform")]
    [InlineData("GELU", "Normal")]
    [InlineData("SiLU", "Normal")]
    [InlineData("Softplus", "Normal")]
    [InlineData("HardSwish", "Normal")]
    [InlineData("Mish", "Normal")]
    [InlineData("PReLU", "Normal")]
    [InlineData("HardSigmoid", "Uniform")]
    public void Auto_looks_at_the_activation(string activation, string kind) =>
        Assert.Equal(kind, WeightOf(Input(50), Dense(30), On(activation), Dense(2)).Kind);

    [Theory]
    [InlineData(3)]
    [InlineData(2, 3)]
    [InlineData(3, 4, 5)]
    public void Slopes_are_one_per_feature_or_channel_start_at_a_quarter_and_are_not_penalised(params int[] input)
    {
        NetworkGraph graph = GraphBuilder.Build(Network(Input(Array.ConvertAll(input, extent => (double)extent)), On("PReLU"), On("MeanSquaredError"), Sgd(), On("L2", ("lambda", 1))));
        GraphParameter slopes = Assert.Single(graph.Parameters);
        Assert.Equal(("prelu1.weight", new Shape(3), new ParameterInitializer("Constant", 0.25), 0.0), (slopes.Name, slopes.Shape, slopes.Initializer, slopes.L2));
    }

    [Theory]
    [InlineData("BatchNorm", "ReLU", "Normal")]
    [InlineData("BatchNorm", "Tanh", "Uniform")]
    [InlineData("LayerNorm", "ReLU", "Normal")]
    public void Auto_looks_through_normalisation(string normalization, string activation, string kind) =>
        Assert.Equal(kind, WeightOf(Input(50), Dense(30), On(normalization), On(activation), Dense(2)).Kind);

    [Theory]
    [InlineData("(3)", 3)]
    [InlineData("(3)", 2, 3)]
    [InlineData("(3, 4, 5)", 3, 4, 5)]
    public void Layer_normalisation_has_an_element_for_each_value_that_it_normalises_together(string shape, params int[] input)
    {
        NetworkGraph graph = GraphBuilder.Build(Network(Input(Array.ConvertAll(input, extent => (double)extent)), On("LayerNorm"), On("MeanSquaredError"), Sgd(), On("L2", ("lambda", 1))));
        Assert.Equal([("layernorm1.weight", 1), ("layernorm1.bias", 0)], graph.Parameters.Select(parameter => (parameter.Name, (int)parameter.Initializer.Scale)));
        Assert.All(graph.Parameters, parameter => Assert.Equal((shape, 0.0), (parameter.Declared.ExternalShape.ToString(), parameter.L2)));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(2, 3)]
    [InlineData(3, 4, 5)]
    public void Batch_normalisation_has_four_vectors_that_are_not_penalised(params int[] input)
    {
        NetworkGraph graph = GraphBuilder.Build(Network(Input(Array.ConvertAll(input, extent => (double)extent)), On("BatchNorm"), On("MeanSquaredError"), Sgd(), On("L2", ("lambda", 1))));
        Assert.Equal(
            [("batchnorm1.weight", 1, true), ("batchnorm1.bias", 0, true), ("batchnorm1.running_mean", 0, false), ("batchnorm1.running_var", 1, false)],
            graph.Parameters.Select(parameter => (parameter.Name, (int)parameter.Initializer.Scale, parameter.Declared.IsLearned)));
        Assert.All(graph.Parameters, parameter => Assert.Equal((new Shape(3), 0.0, 0.0), (parameter.Shape, parameter.L1, parameter.L2)));
        Assert.Equal(6, graph.ParameterCount);
    }

    [Fact]
    public void Before_a_self_normalising_unit_the_variance_is_that_of_the_inputs()
    {
        Assert.Equal(new ParameterInitializer("Normal", Math.Sqrt(1 / 50.0)), WeightOf(Input(50), Dense(30), On("SELU"), Dense(2)));
        Assert.Equal(new ParameterInitializer("Normal", Math.Sqrt(2 / 50.0)), WeightOf(Input(50), Dense(30), On("GELU"), Dense(2)));
    }

    [Fact]
    public void Auto_looks_through_a_change_of_shape() =>
        Assert.Equal("Normal", WeightOf(Input(5, 6), Dense(30), On("Flatten"), On("ReLU")).Kind);

    [Fact]
    public void Auto_stops_at_the_next_layer_with_weights() =>
        Assert.Equal("Uniform", WeightOf(Input(50), Dense(30), Dense(20), On("ReLU")).Kind);

    [Fact]
    public void Biases_start_at_zero() =>
        Assert.Equal(new ParameterInitializer("Zeros", 0), GraphBuilder.Build(Network(Input(3), Dense(4, ("Init", 11)))).Parameters[1].Initializer);

    [Theory]
    [InlineData(8, "Normal", 0.05)]
    [InlineData(9, "Uniform", 0.05)]
    [InlineData(11, "Constant", 0.05)]
    [InlineData(10, "Zeros", 0)]
    [InlineData(7, "Orthogonal", 1)]
    public void Scales_without_fans(int init, string kind, double scale) =>
        Assert.Equal(new ParameterInitializer(kind, scale), WeightOf(Input(3), Dense(4, ("Init", init))));

    [Fact]
    public void InitScale_is_used() =>
        Assert.Equal(new ParameterInitializer("Normal", 0.3), WeightOf(Input(3), Dense(4, ("Init", 8), ("InitScale", 0.3))));

    /// <summary>He: variance 2 / fan-in; LeCun: 1 / fan-in; Xavier: 2 / (fan-in + fan-out); a uniform of half-width h has variance h² / 3.</summary>
    [Fact]
    public void Fans_settle_the_variance() => Prop.ForAll(
        Gen.Choose(1, 5000).Two().ToArbitrary(),
        fans =>
        {
            (int fanIn, int fanOut) = fans;
            double he = 2.0 / fanIn, xavier = 2.0 / (fanIn + fanOut), leCun = 1.0 / fanIn;
            double[] expected = [he, he, xavier, xavier, leCun, leCun];
            for (int init = 1; init <= expected.Length; init++)
            {
                ParameterInitializer start = WeightOf(Input(fanIn), Dense(fanOut, ("Init", init)));
                double variance = start.Scale * start.Scale / (start.Kind == "Uniform" ? 3 : 1);
                Assert.Equal(init % 2 == 1 ? "Normal" : "Uniform", start.Kind);
                Assert.Equal(1, variance / expected[init - 1], 1e-12);
            }
        }).QuickCheckThrowOnFailure();

    private static ParameterInitializer WeightOf(params Declaration.AttributeDeclaration[] attributes) =>
        GraphBuilder.Build(Network(attributes)).Parameters[0].Initializer;
}
