using NetGen.Compiler.Declaration;
using NetGen.Compiler.Graph;
using NetGen.Compiler.Lowering;
using static NetGen.Compiler.Tests.Graph.Declare;

namespace NetGen.Compiler.Tests.Lowering;

/// <summary>Normalisation by fixed statistics goes into the weights before it, where nobody else reads what they make.</summary>
public sealed class FoldingTests
{
    [Fact]
    public void Into_a_dense_layer_with_a_bias()
    {
        NetworkProgram program = Lower(Input(3), Dense(2), On("BatchNorm"), On("ReLU"));

        Assert.Equal(["relu1 = max(0, input · dense1.weight.folded + dense1.bias.folded)"], Lines(program.Prediction));
        Assert.Equal(
            [
                "batchnorm1.scale = batchnorm1.weight / sqrt(batchnorm1.running_var + 1e-5)",
                "dense1.weight.folded = dense1.weight · batchnorm1.scale",
            ],
            Lines(program.Preparation).Take(2));
        Assert.Equal("dense1.bias.folded", program.Preparation.Operations[2].Output.Name);
        Assert.Equal(2, program.Preparation.Results.Count);
    }

    [Fact]
    public void Into_a_dense_layer_without_a_bias_which_gets_one() => Assert.Equal(
        ["batchnorm1 = input · dense1.weight.folded + batchnorm1.shift"], Lines(Lower(Input(2, 3), Dense(2, ("UseBias", false)), On("BatchNorm")).Prediction));

    [Fact]
    public void Into_a_convolution() => Assert.Equal(
        ["tanh1 = tanh(input ∗ conv2d1.weight.folded + conv2d1.bias.folded)"],
        Lines(Lower(Input(2, 5, 5), Conv2D(4, 3, ("Groups", 2)), On("BatchNorm"), On("Tanh")).Prediction));

    [Fact]
    public void One_after_the_other() => Assert.Equal(
        ["batchnorm2 = input · dense1.weight.folded.folded + dense1.bias.folded.folded"], Lines(Lower(Input(3), Dense(2), On("BatchNorm"), On("BatchNorm")).Prediction));

    [Fact]
    public void Behind_an_activation_it_is_one_multiply_add() => Assert.Equal(
        ["batchnorm1 = max(0, input · dense1.weight + dense1.bias) · batchnorm1.scale + batchnorm1.shift"],
        Lines(Lower(Input(3), Dense(2), On("ReLU"), On("BatchNorm")).Prediction));

    [Fact]
    public void What_a_shortcut_reads_too_stays()
    {
        NetworkProgram program = Lower(Input(3), Dense(3), Residual(Block("T", On("BatchNorm"), On("Tanh"))));

        Assert.DoesNotContain(Lines(program.Preparation), line => line.Contains("folded", StringComparison.Ordinal));
        Assert.Contains(Lines(program.Prediction), line => line.Contains("tanh(z · residual1.batchnorm1.scale + residual1.batchnorm1.shift), z = input · dense1.weight + dense1.bias", StringComparison.Ordinal));
    }

    [Fact]
    public void An_evaluation_reads_what_predictions_read()
    {
        NetworkProgram program = Lower(Input(3), Dense(2), On("BatchNorm"), On("Softmax"), On("CrossEntropy"), Sgd());
        Tensor[] prepared = [.. program.Preparation.Results];

        Assert.Equal(prepared, program.Prediction.Operations.SelectMany(operation => operation.Inputs).Intersect(prepared));
        Assert.Equal(prepared, program.Evaluation!.Operations.SelectMany(operation => operation.Inputs).Intersect(prepared));
    }

    [Fact]
    public void An_inspection_shows_the_layers_apart()
    {
        NetworkProgram program = Lower(Input(3), Dense(2), On("BatchNorm"), On("ReLU"));
        Assert.Equal("dense1 = input · dense1.weight + dense1.bias", Lines(program.Inspection)[0]);
        Assert.Equal(3, program.Inspection.Operations.Count);
    }

    private static NetworkProgram Lower(params AttributeDeclaration[] attributes)
    {
        NetworkGraph graph = GraphBuilder.Build(Network([On("Network"), .. attributes]));
        Assert.Empty(graph.Findings);
        NetworkProgram program = Lowerer.Lower(graph);
        Assert.Empty(IrVerifier.Verify(program));
        return program;
    }

    private static string[] Lines(OperationList list) => [.. list.Operations.Select(OperationPrinter.Text)];
}
