using NetGen.Compiler.Declaration;
using NetGen.Compiler.Graph;
using static NetGen.Compiler.Tests.Graph.Declare;

namespace NetGen.Compiler.Tests.Graph;

public sealed class GraphTests
{
    [Fact]
    public void Shapes_follow_the_layers()
    {
        NetworkGraph graph = GraphBuilder.Build(Network(Input(1, 28, 28), On("Flatten"), Dense(128), On("ReLU"), Dense(10), On("Softmax")));
        Assert.Equal(
            ["flatten1 (784)", "dense1 (128)", "relu1 (128)", "dense2 (10)", "softmax1 (10)"],
            [.. graph.Nodes.Select(node => node.ToString())]);
        Assert.Equal(101770, graph.ParameterCount);
        Assert.Equal((784 * 128) + (128 * 10), graph.Nodes.Sum(node => node.MultiplyAdds));
        Assert.True(graph.Classifies);
        Assert.False(graph.IsTrained);
    }

    [Fact]
    public void Dense_acts_on_the_last_axis_of_a_series()
    {
        NetworkGraph graph = GraphBuilder.Build(Network(Input(5, 3), Dense(4), On("Softmax"), On("Flatten")));
        Assert.Equal(["(5, 4)", "(5, 4)", "(20)"], [.. graph.Nodes.Select(node => node.OutputShape.ToString())]);
        Assert.Equal("(3, 4)", graph.Parameters[0].Shape.ToString());
        Assert.Equal(5 * 3 * 4, graph.Nodes[0].MultiplyAdds);
    }

    [Fact]
    public void Parameters_have_the_names_and_shapes_of_PyTorch()
    {
        NetworkGraph graph = GraphBuilder.Build(Network(
            Input(3), Dense(4), On("LeakyReLU", ("alpha", 0.1)), Dense(5, ("Name", "middle")), On("LeakyReLU", ("alpha", 0.1)), Dense(6, ("UseBias", false))));
        Assert.Equal(
            ["dense1.weight (4, 3)", "dense1.bias (4)", "middle.weight (5, 4)", "middle.bias (5)", "dense3.weight (6, 5)"],
            [.. graph.Parameters.Select(parameter => $"{parameter.Name} {parameter.Declared.ExternalShape}")]);
        Assert.Equal("leakyrelu2", graph.Nodes[3].Name);
    }

    [Fact]
    public void Training_is_read_and_has_defaults()
    {
        Assert.Equal(new TrainingSettings(10, 32, 0, true, null), GraphBuilder.Build(Network(Input(3))).Training);
        TrainingSettings settings = GraphBuilder.Build(Network(
            Input(3), On("Training", ("epochs", 3), ("batchSize", 64), ("Seed", 7), ("Shuffle", false), ("Samples", 1000)))).Training;
        Assert.Equal(new TrainingSettings(3, 64, 7, false, 1000), settings);
    }

    [Fact]
    public void Precision_is_read()
    {
        Assert.Equal(Precision.Single, GraphBuilder.Build(Network(On("Network"), Input(3))).Precision);
        Assert.Equal(Precision.Double, GraphBuilder.Build(Network(On("Network", ("Precision", 1)), Input(3))).Precision);
    }

    [Theory]
    [InlineData("MeanSquaredError", "Linear", LearningTask.Regression, 1.0 / 6)]
    [InlineData("BinaryCrossEntropy", "Sigmoid", LearningTask.Binary, 1.0 / 6)]
    [InlineData("CrossEntropy", "Softmax", LearningTask.Classification, 1)]
    internal void Losses_know_their_task_and_their_mean(string loss, string last, LearningTask task, double scale)
    {
        NetworkGraph graph = GraphBuilder.Build(Network(Input(3), Dense(6), On(last), On(loss), Sgd(0.25)));
        Assert.True(graph.IsTrained);
        Assert.Equal(task, graph.Loss!.Task);
        Assert.Equal(scale, graph.Loss.Scale(6), 1e-15);
        Assert.Equal(0.25, graph.Optimizer!.Rate);
    }

    [Fact]
    public void A_broken_network_keeps_what_could_be_understood()
    {
        NetworkGraph graph = GraphBuilder.Build(Network(Input(2, 3, 4), On("ReLU"), Dense(3), On("Softmax")));
        Assert.True(graph.HasErrors);
        Assert.Equal("relu1 (2, 3, 4)", graph.Output.ToString());
    }

    [Fact]
    public void A_seed_keeps_all_of_its_64_bits()
    {
        // The reader gives a long's digits as text, for a double holds 53 bits only.
        var seed = new Argument("Seed", new Constant(9007199254740993, "9007199254740993"));
        var training = new AttributeDeclaration("Training", new EquatableArray<Argument>(seed));
        NetworkGraph graph = GraphBuilder.Build(Declare.Network(Declare.Input(2), Declare.Dense(1), Declare.On("MeanSquaredError"), Declare.Sgd(), training));

        Assert.Equal(9007199254740993, graph.Training.Seed);
    }
}
