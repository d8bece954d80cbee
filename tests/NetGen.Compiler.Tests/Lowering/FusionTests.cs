using NetGen.Compiler.Declaration;
using NetGen.Compiler.Graph;
using NetGen.Compiler.Lowering;
using static NetGen.Compiler.Tests.Graph.Declare;

namespace NetGen.Compiler.Tests.Lowering;

/// <summary>What is joined, and what must not be.</summary>
public sealed class FusionTests
{
    [Fact]
    public void Bias_and_activation_join_the_product()
    {
        NetworkProgram program = Lower(Input(4), Dense(5), On("ReLU"), Dense(3), On("Tanh"));
        Assert.Equal(["relu1 = max(0, input · dense1.weight + dense1.bias)", "tanh1 = tanh(relu1 · dense2.weight + dense2.bias)"], Lines(program.Prediction));
    }

    [Fact]
    public void The_derivative_joins_the_product_behind_it()
    {
        NetworkProgram program = Lower(Input(4), Dense(5), On("Sigmoid"), Dense(3), On("MeanSquaredError"), Sgd());
        Has("d_dense1 = (d_dense2 · dense2.weight.transposed) · sigmoid1 · (1 − sigmoid1)", program.Training!);
    }

    [Fact]
    public void The_gradient_of_the_input_is_never_made()
    {
        NetworkProgram program = Lower(Input(2, 3), On("Flatten"), On("Tanh"), Dense(5), On("MeanSquaredError"), Sgd());
        Assert.DoesNotContain(program.Training!.Operations, operation => operation is Transpose);
        Assert.DoesNotContain(program.Training.Operations, operation => operation.Output.Name is "d_input" or "d_flatten1" or "d_tanh1");
    }

    [Fact]
    public void What_is_read_elsewhere_stays()
    {
        NetworkProgram program = Lower(Input(4), Dense(5), On("LeakyReLU", ("alpha", -1)), On("MeanSquaredError"), Sgd());
        Assert.Equal("dense1 = input · dense1.weight + dense1.bias", Lines(program.Training!)[0]);
        Assert.StartsWith("leakyrelu1 = dense1 ≤ 0", Lines(program.Training!)[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Dear_functions_are_not_computed_twice()
    {
        NetworkProgram program = Lower(Input(4), Dense(5), On("Tanh"), On("LeakyReLU", ("alpha", 0.1)));
        Assert.Equal(["tanh1 = tanh(input · dense1.weight + dense1.bias)", "leakyrelu1 = tanh1 ≤ 0 ? 0.1 · tanh1 : tanh1"], Lines(program.Prediction));
    }

    [Fact]
    public void Softmax_is_only_computed_where_it_is_asked_for()
    {
        NetworkProgram program = Lower(Input(4), Dense(5), On("Softmax"), On("CrossEntropy"), Sgd());
        Assert.Contains(program.Evaluation!.Operations, operation => operation is Softmax);
        Assert.DoesNotContain(program.Training!.Operations, operation => operation is Softmax or SoftmaxGradient);
    }

    [Fact]
    public void Sigmoid_with_its_loss_works_on_logits()
    {
        NetworkProgram program = Lower(Input(4), Dense(2), On("Sigmoid"), On("BinaryCrossEntropy"), Sgd());
        Has("d_dense1 = 0.5 / B · (sigmoid(dense1) − target)", program.Training!);
        Assert.Equal("sigmoid1 = sigmoid(input · dense1.weight + dense1.bias)", Lines(program.Prediction)[0]);
    }

    [Fact]
    public void Linear_costs_nothing() =>
        Assert.Equal(["dense1 = input · dense1.weight + dense1.bias"], Lines(Lower(Input(4), Dense(2), On("Linear")).Prediction));

    [Fact]
    public void A_reshape_that_changes_nothing_is_none() =>
        Assert.Equal(["dense1 = input · dense1.weight + dense1.bias"], Lines(Lower(Input(4), On("Flatten"), Dense(2), On("Flatten")).Prediction));

    [Fact]
    public void A_network_that_computes_nothing_copies() =>
        Assert.Equal(["flatten1 = reshape(input)", "output = flatten1"], Lines(Lower(Input(2, 2), On("Flatten"), On("Linear")).Prediction));

    [Fact]
    public void An_inspection_keeps_every_layer()
    {
        NetworkProgram program = Lower(Input(2, 2), On("Flatten"), Dense(5), On("ReLU"), On("Linear"), Dense(3), On("Softmax"));
        Assert.Equal(
            [
                "flatten1 = reshape(input)",
                "dense1 = flatten1 · dense1.weight + dense1.bias",
                "relu1 = max(0, dense1)",
                "dense2 = relu1 · dense2.weight + dense2.bias",
                "softmax1 = softmax(dense2)",
            ],
            Lines(program.Inspection));
        Assert.Equal(["flatten1", "dense1", "relu1", "relu1", "dense2", "softmax1"], program.LayerValues.Select(value => value.Name));
    }

    [Fact]
    public void An_inspection_of_what_computes_nothing_is_the_input() =>
        Assert.All(Lower(Input(4), On("Flatten"), On("Linear")).LayerValues, value => Assert.Equal("input", value.Name));

    [Fact]
    public void A_penalty_joins_the_gradient_of_its_weight()
    {
        NetworkProgram program = Lower(Input(4), Dense(2, ("L2", 0.02)), Dense(3), On("MeanSquaredError"), Sgd());
        Has("d_dense1.weight = 0.04 · dense1.weight + inputᵀ · d_dense1", program.Training!);
        Has("dense1.weight.penalty = Σ 0.02 · dense1.weight²", program.Training!);
        Assert.Equal(
            ["loss", "d_dense1.weight", "d_dense1.bias", "d_dense2.weight", "d_dense2.bias", "dense1.weight.penalty"],
            [.. program.Training!.Results.Select(result => result.Name)]);
    }

    private static NetworkProgram Lower(params AttributeDeclaration[] attributes) => Lowerer.Lower(GraphBuilder.Build(Network(attributes)));

    private static void Has(string line, OperationList list) => Assert.Contains(Lines(list), other => other == line);

    private static string[] Lines(OperationList list) => [.. list.Operations.SelectMany(OperationPrinter.Lines)];
}
