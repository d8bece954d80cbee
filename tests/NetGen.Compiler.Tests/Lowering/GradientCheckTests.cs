using FsCheck;
using FsCheck.Fluent;
using NetGen.Compiler.Declaration;
using NetGen.Compiler.Formulas;
using NetGen.Compiler.Graph;
using NetGen.Compiler.Lowering;
using NetGen.Testing;
using static NetGen.Compiler.Tests.Graph.Declare;

namespace NetGen.Compiler.Tests.Lowering;

/// <summary>The gradients of random networks against central differences of their loss, and the fused program against the unfused one.</summary>
public sealed class GradientCheckTests
{
    private const int Batch = 3;
    private const double Width = 1e-5; // normalisation is bent on the scale of √ε, hence the ε below

    private static readonly Gen<AttributeDeclaration[]> Layers =
        from shape in Gen.Elements(new double[] { 5 }, [3, 4], [2, 2, 3])
        from hidden in Hidden.ArrayOf().Resize(4)
        from last in Gen.Elements<AttributeDeclaration[]>(
            [On("MeanSquaredError")],
            [On("MeanAbsoluteError")],
            [On("Huber", ("delta", 0.3))],
            [OwnFunctions.LogCosh],
            [On("Softmax"), On("MeanSquaredError")],
            [On("Sigmoid"), On("BinaryCrossEntropy")],
            [On("Softmax"), On("CrossEntropy", ("LabelSmoothing", 0.1))])
        select (AttributeDeclaration[])
            [Input(shape), .. shape.Length == 3 ? [On("Flatten")] : Array.Empty<AttributeDeclaration>(), .. hidden, Dense(3, ("Init", 3)), .. last, Sgd()];

    private static readonly Gen<AttributeDeclaration[]> ImageLayers =
        from shape in Gen.Elements(new double[] { 2, 5, 6 }, [4, 4, 7])
        from first in Convolution
        from activation in Gen.Elements(On("Tanh"), On("ReLU"), On("Linear"), On("BatchNorm", ("Epsilon", 0.1)), On("LayerNorm", ("Epsilon", 0.1)))
        from second in Gen.OneOf(Convolution, Pool)
        from flat in Gen.Elements("Flatten", "GlobalMaxPool", "GlobalAveragePool")
        select (AttributeDeclaration[])[Input(shape), first, activation, second, On(flat), Dense(2), On("MeanSquaredError"), Sgd()];

    private static Gen<AttributeDeclaration> Convolution =>
        from kernel in Gen.Choose(1, 3)
        from stride in Gen.Choose(1, 3)
        from dilation in Gen.Choose(1, 2)
        from groups in Gen.Elements(1, 2)
        from useBias in Gen.Elements(true, false)
        select Conv2D(4, kernel, ("Stride", stride), ("Dilation", dilation), ("Groups", groups), ("UseBias", useBias), ("Padding", 1), ("L2", 0.02));

    private static Gen<AttributeDeclaration> Pool =>
        from kind in Gen.Elements("MaxPool2D", "AveragePool2D")
        from size in Gen.Choose(1, 3)
        from stride in Gen.Choose(1, 3)
        select On(kind, ("size", size), ("Stride", stride), ("Padding", 1));

    private static Gen<AttributeDeclaration> Hidden => Gen.OneOf(
        from units in Gen.Choose(1, 6)
        from useBias in Gen.Elements(true, false)
        from penalty in Gen.Elements("L1", "L2", "Other")
        select Dense(units, ("UseBias", useBias), (penalty, 0.03)),
        Gen.Elements(
            On("Tanh"), On("Sigmoid"), On("Linear"), On("Softmax"), On("ReLU"), On("LeakyReLU", ("alpha", 0.1)), On("LeakyReLU", ("alpha", -0.5)),
            On("ELU", ("alpha", 0.7)), On("ELU", ("alpha", -0.5)),
            On("BatchNorm", ("Epsilon", 0.1)), On("LayerNorm", ("Epsilon", 0.1)), On("SELU"), On("GELU"), On("SiLU"), On("Softplus"), On("HardSigmoid"), On("HardSwish"), On("Mish"), On("PReLU"), OwnFunctions.Swish, On("Dropout", ("rate", 0.4)), On("GaussianNoise", ("deviation", 0.2))));

    private static Gen<AttributeDeclaration[]> Networks => Gen.OneOf(Layers, NestedNetworks.Any);

    [Fact]
    public void Gradients_are_the_slopes_of_the_loss() => CheckGradients(Networks);

    [Fact]
    public void Gradients_of_images_are_the_slopes_of_the_loss() => CheckGradients(ImageLayers);

    [Fact]
    public void Fusion_changes_no_result() => CheckFusion(Networks);

    [Fact]
    public void Fusion_changes_no_result_of_images() => CheckFusion(ImageLayers);

    private static void CheckGradients(Gen<AttributeDeclaration[]> layers) => Prop.ForAll(
        layers.Zip(Gen.Choose(0, int.MaxValue)).ToArbitrary(),
        sample =>
        {
            NetworkProgram program = Lowerer.LowerUnfused(GraphBuilder.Build(Network(sample.Item1)));
            Dictionary<Tensor, double[]> values = RandomValues(program, sample.Item2);
            IReadOnlyDictionary<Tensor, double[]> run = Run(program, values);
            for (int p = 0; p < program.Learned.Count; p++)
                CheckParameter(program, values, program.Learned[p].Value, run[program.Training!.Results[1 + p]]);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    private static void CheckFusion(Gen<AttributeDeclaration[]> layers) => Prop.ForAll(
        layers.Zip(Gen.Choose(0, int.MaxValue)).ToArbitrary(),
        sample =>
        {
            NetworkGraph graph = GraphBuilder.Build(Network(sample.Item1));
            NetworkProgram plain = Lowerer.LowerUnfused(graph), fused = Lowerer.Lower(graph);
            IReadOnlyDictionary<Tensor, double[]> expected = Run(plain, RandomValues(plain, sample.Item2)), actual = Run(fused, RandomValues(fused, sample.Item2));
            foreach ((Tensor one, Tensor other) in plain.Training!.Results.Zip(fused.Training!.Results))
            {
                for (int i = 0; i < expected[one].Length; i++)
                    Assert.Equal(expected[one][i], actual[other][i], 1e-13 * Math.Max(1, Math.Abs(expected[one][i])));
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    /// <summary>A difference across a kink says nothing: it shows as slopes to the left and to the right that disagree.</summary>
    private static void CheckParameter(NetworkProgram program, Dictionary<Tensor, double[]> values, Tensor parameter, double[] gradient)
    {
        double[] weights = values[parameter];
        double here = MeanLoss(program, values);
        for (int i = 0; i < weights.Length; i++)
        {
            double weight = weights[i];
            weights[i] = weight + Width;
            double above = MeanLoss(program, values);
            weights[i] = weight - Width;
            double below = MeanLoss(program, values);
            weights[i] = weight;
            double right = (above - here) / Width, left = (here - below) / Width;
            if (Math.Abs(right - left) < 1e-3)
                Assert.Equal(gradient[i], (above - below) / (2 * Width), 1e-7 * Math.Max(1, Math.Max(Math.Abs(gradient[i]), here)));
        }
    }

    private static double MeanLoss(NetworkProgram program, Dictionary<Tensor, double[]> values)
    {
        IReadOnlyDictionary<Tensor, double[]> run = Run(program, values);
        EquatableArray<Tensor> results = program.Training!.Results;
        double penalties = results.Skip(1 + program.Learned.Count).Sum(penalty => run[penalty][0]);
        return (run[results[0]].Sum() * program.LossScale / Batch) + penalties;
    }

    private static IReadOnlyDictionary<Tensor, double[]> Run(NetworkProgram program, Dictionary<Tensor, double[]> values) =>
        Interpreter.Run(program.Training!, values, Batch, user: OwnFunctions.Evaluate);

    private static Dictionary<Tensor, double[]> RandomValues(NetworkProgram program, int seed)
    {
        Random random = new(seed);
        Dictionary<Tensor, double[]> values = new() { [program.Input] = Draw(Batch * program.Input.Shape.Length, -1, 1), [program.Target!] = Draw(Batch * program.Target!.Shape.Length, 0, 1) };
        foreach (Parameter parameter in program.Parameters)
            values[parameter.Value] = parameter.IsLearned ? Draw(parameter.Value.Shape.Length, -1, 1) : Draw(parameter.Value.Shape.Length, 0.5, 1.5);
        return values;

        double[] Draw(int length, double low, double high) => [.. Enumerable.Range(0, length).Select(_ => low + ((high - low) * random.NextDouble()))];
    }
}
