using NetGen.Compiler.Declaration;
using NetGen.Compiler.Formulas;
using NetGen.Compiler.Graph;
using NetGen.Compiler.Lowering;
using NetGen.Testing;
using static NetGen.Compiler.Tests.Graph.Declare;

namespace NetGen.Compiler.Tests.Lowering;

/// <summary>Functions of the user's own on their way through the compiler, which knows nothing but their names.</summary>
public sealed class UserFunctionTests
{
    private static readonly UserFunction Forward = new("Swish", "global::App.Swish", UserMethod.Activation);

    private static readonly Dictionary<string, double> NoScalars = [];

    [Fact]
    public void An_activation_stands_apart_from_the_product_before_it() => Assert.Equal(
        ["dense1 = input · dense1.weight + dense1.bias", "activation1 = Swish(dense1)", "dense2 = activation1 · dense2.weight + dense2.bias"],
        Lines(Lower(Input(4), Dense(5), OwnFunctions.Swish, Dense(3)).Prediction));

    [Fact]
    public void Its_derivative_sees_what_it_was_given_and_what_it_made()
    {
        NetworkProgram program = Lower(Input(4), Dense(5), OwnFunctions.Swish, Dense(3), OwnFunctions.LogCosh, Sgd());
        string[] lines = Lines(program.Training!);
        Assert.Contains("loss = Σ LogCosh(dense2, target), d_dense2 = 0.3333333333333333 / B · LogCosh′(dense2, target)", lines);
        Assert.Contains("d_dense1 = d_activation1 · Swish′(dense1, activation1)", lines);
        Assert.Equal(1.0 / 3, program.LossScale);
    }

    [Fact]
    public void What_is_cheap_joins_it_and_what_is_dear_does_not()
    {
        Assert.Equal(["activation1 = Swish(input)", "leakyrelu1 = activation1 ≤ 0 ? 0.1 · activation1 : activation1"], Lines(Lower(Input(4), OwnFunctions.Swish, On("LeakyReLU", ("alpha", 0.1))).Prediction));
        Assert.Equal(["hardsigmoid1 = max(0, min(1, 0.16666666666666666 · Swish(input) + 0.5))"], Lines(Lower(Input(4), OwnFunctions.Swish, On("HardSigmoid")).Prediction));
        Assert.Equal(["activation1 = Swish(input)", "tanh1 = tanh(activation1)"], Lines(Lower(Input(4), OwnFunctions.Swish, On("Tanh")).Prediction));
        Assert.Equal(["activation1 = Swish(input)", "activation2 = Swish(activation1)"], Lines(Lower(Input(4), OwnFunctions.Swish, OwnFunctions.Swish).Prediction));
    }

    [Fact]
    public void The_interpreter_is_told_what_it_computes_or_refuses()
    {
        ScalarExpression formula = 2 * Forward.Of(E.In(0) + 1);
        Assert.Equal(12, FormulaEvaluator.Value(formula, _ => 2, NoScalars, (function, x) => function == Forward ? x[0] * 2 : double.NaN));
        var refusal = Assert.Throws<NotSupportedException>(() => FormulaEvaluator.Value(formula, _ => 2, NoScalars));
        Assert.Contains("Swish", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_verifier_counts_its_arguments()
    {
        NetworkProgram program = Lower(Input(4), OwnFunctions.Swish);
        Elementwise map = (Elementwise)program.Prediction.Operations[0];
        Assert.Empty(IrVerifier.Verify(program));
        OperationList wrong = program.Prediction with { Operations = new(map with { Formula = Forward.Of(E.In(0), E.In(0)) }) };
        Assert.Contains("Swish takes 1 arguments, but has 2", Assert.Single(IrVerifier.Verify(program with { Prediction = wrong })), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_known_of_it_so_weights_start_as_Xavier_has_it()
    {
        ParameterInitializer own = StartBefore(OwnFunctions.Swish), tanh = StartBefore(On("Tanh"));
        Assert.Equal(tanh, own);
        Assert.Equal(("Uniform", Math.Sqrt(6.0 / 9)), (own.Kind, own.Scale));

        static ParameterInitializer StartBefore(AttributeDeclaration activation) =>
            GraphBuilder.Build(Network(Input(4), Dense(5), activation, Dense(2), On("ReLU"))).Parameters[0].Initializer;
    }

    [Fact]
    public void Files_know_it_by_its_whole_name()
    {
        string one = Identity("global::App.Swish"), other = Identity("global::Lib.Swish");
        Assert.Contains("Activation<App.Swish>", one, StringComparison.Ordinal);
        Assert.NotEqual(NetworkHash.Of(one), NetworkHash.Of(other));

        static string Identity(string type) =>
            NetworkIdentity.Text(GraphBuilder.Build(Network(Input(4), OwnFunctions.Swish with { Function = new("Swish", type) })));
    }

    [Fact]
    public void Its_title_bears_its_name()
    {
        NetworkGraph graph = GraphBuilder.Build(Network(Input(4), Dense(2), OwnFunctions.Swish, OwnFunctions.LogCosh, Sgd()));
        Assert.Equal(("activation1", "Activation<Swish>", "Loss<LogCosh>"), (graph.Output.Name, graph.Output.Layer.Title, graph.Loss!.Kind));
    }

    [Theory]
    [InlineData("Activation")]
    [InlineData("Loss")]
    public void One_that_cannot_be_called_is_one_finding(string kind)
    {
        AttributeDeclaration bad = On(kind) with { Function = new("Swish", "global::Swish", "is file-local") };
        NetworkDeclaration network = Network(Input(4), Dense(2), kind == "Loss" ? On("Linear") : bad, kind == "Loss" ? bad : OwnFunctions.LogCosh, Sgd());
        Finding finding = Assert.Single(GraphBuilder.Build(network).Findings);
        Assert.Equal("NG1019", finding.Id);
        Assert.StartsWith($"{kind} cannot call Swish: Swish is file-local. What {kind} takes is a struct that implements I{kind}", finding.Message, StringComparison.Ordinal);
    }

    private static NetworkProgram Lower(params AttributeDeclaration[] attributes) => Lowerer.Lower(GraphBuilder.Build(Network(attributes)));

    private static string[] Lines(OperationList list) => [.. list.Operations.Select(OperationPrinter.Text)];
}
