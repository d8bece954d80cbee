using FsCheck;
using FsCheck.Fluent;
using NetGen.Compiler.Declaration;
using NetGen.Compiler.Graph;
using NetGen.Compiler.Lowering;
using static NetGen.Compiler.Tests.Graph.Declare;

namespace NetGen.Compiler.Tests.Graph;

/// <summary>Whatever stands in a declaration, the graph is built without an exception, and what has no errors lowers to a sound program.</summary>
public sealed class RobustnessTests
{
    private static readonly string[] Kinds =
    [
        "Network", "Input", "Dense", "Dense", "Dense", "Flatten", "Linear", "Sigmoid", "Tanh", "ReLU", "LeakyReLU", "ELU", "Softmax", "MeanSquaredError",
        "SELU", "GELU", "SiLU", "Softplus", "HardSigmoid", "HardSwish", "Mish", "PReLU", "Step", "BatchNorm", "LayerNorm", "Dropout", "GaussianNoise", "Rescale", "Standardize",
        "BinaryCrossEntropy", "CrossEntropy", "MeanAbsoluteError", "Huber", "L1", "L2", "ElasticNet", "ClipValue", "ClipNorm", "MaxNorm", "Sgd", "Momentum", "AdaGrad", "RmsProp", "AdaDelta", "Adam", "AdamW", "Training", "Nothing", "",
        "Block", "Residual", "Parallel", "Repeat", "Activation", "Loss",
    ];

    private static readonly string[] Names =
    [
        "shape", "units", "UseBias", "Init", "InitScale", "L1", "L2", "Name", "alpha", "rate", "Beta", "Beta1", "Beta2", "Rho", "Epsilon", "Nesterov",
        "WeightDecay", "delta", "lambda", "l1Ratio", "limit", "LabelSmoothing", "epochs", "batchSize", "Seed", "Samples", "Precision", "count", "Merge",
    ];

    private static readonly object?[] Values =
    [
        null, "", "dense1", "a b", true, 0, 1, 2, 7, -1, int.MaxValue, int.MinValue, double.NaN, double.PositiveInfinity, 1e300, 1e-300, 0.5, 0.1,
        new double[] { 4 }, new double[] { 2, 3 }, new double[] { 1, 4, 4 }, Array.Empty<double>(), new double[] { int.MaxValue, int.MaxValue, 3 },
        new double[] { 1, 2, 3, 4 }, new[] { double.NaN }, new double[] { 0 },
    ];

    private static readonly FunctionDeclaration?[] Functions = [null, new("F", "global::F"), new("F", "global::F", "is file-local")];

    private static readonly Gen<AttributeDeclaration> Plain =
        from kind in Gen.Elements(Kinds)
        from arguments in (from name in Gen.Elements(Names) from value in Gen.Elements(Values) select (name, value)).ListOf(3)
        from binds in Gen.Choose(0, 30)
        from function in Gen.Elements(Functions)
        select On(kind, [.. arguments]) with { Binds = binds > 0, Function = function };

    private static Gen<AttributeDeclaration> Attribute => Nested(2);

    [Fact]
    public void Nonsense_is_refused_without_an_exception() => Prop.ForAll(
        Attribute.ArrayOf(7).ToArbitrary(),
        attributes =>
        {
            NetworkGraph graph = GraphBuilder.Build(Network(attributes));
            Assert.True(graph.ParameterCount >= 0 && graph.Output.OutputShape.Length >= 1);
            if (!graph.HasErrors)
                LowersSoundly(graph);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void Every_sound_stack_lowers() => Prop.ForAll(
        Gen.Elements("Dense", "Flatten", "Linear", "Sigmoid", "Tanh", "ReLU", "LeakyReLU", "ELU", "SELU", "GELU", "SiLU", "Mish", "PReLU", "BatchNorm", "LayerNorm", "Dropout", "GaussianNoise", "Rescale", "Softmax").ListOf().ToArbitrary(),
        kinds =>
        {
            AttributeDeclaration[] layers = [.. kinds.Select(kind => kind == "Dense" ? Dense(3) : On(kind))];
            NetworkGraph graph = GraphBuilder.Build(Network([Input(2, 5), .. layers, On("MeanSquaredError"), Sgd()]));
            Assert.Empty(graph.Findings);
            LowersSoundly(graph);
        }).QuickCheckThrowOnFailure();

    /// <summary>Attributes with up to two blocks, marked or not, of attributes that may have blocks themselves.</summary>
    private static Gen<AttributeDeclaration> Nested(int depth) => depth == 0 ? Plain :
        from plain in Plain
        from blocks in Gen.Choose(0, 2)
        from inner in Nested(depth - 1).ArrayOf(3).ArrayOf(blocks)
        from marked in Gen.Choose(0, 4)
        select plain with
        {
            Blocks = inner.Select(layers => new BlockDeclaration("T", new([.. layers, .. marked > 0 ? [On("Block")] : Array.Empty<AttributeDeclaration>()]))).ToEquatableArray(),
        };

    private static void LowersSoundly(NetworkGraph graph)
    {
        Assert.Empty(IrVerifier.Verify(Lowerer.LowerUnfused(graph)));
        Assert.Empty(IrVerifier.Verify(Lowerer.Lower(graph)));
    }
}
