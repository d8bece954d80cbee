using NetGen.Compiler.Planning;
using NetGen.Generator.Tests.Harness;
using NetGen.Testing;

namespace NetGen.Generator.Tests.Emitted.Strategies;

/// <summary>Strategies on shapes for which no rule would choose them: few samples in lanes, wide layers in lanes, small images channels last.</summary>
public sealed class ForcedStrategyTests
{
    private static readonly int[] Batches = [1, 2, 17, 50];

    /// <summary>Gradients with samples in lanes go over so many samples at a time, in double and in single precision, or a multiple; or one more.</summary>
    private static readonly int[] LargeBatches = [128, 129, 256, 257, 513];

    private static readonly Dictionary<string, string> Shapes = new(StringComparer.Ordinal)
    {
        ["Wide"] = "Input(33), Dense(66, L2 = 0.01), Tanh, Dense(35), ELU, Dense(40), MeanSquaredError, Adam(0.01), Training(1, 4)",
        ["Narrow"] = "Input(3), Dense(5), Tanh, Dense(2), Softmax, CrossEntropy, Adam(0.01), Training(1, 500)",
        ["ManyChannels"] = "Input(33, 3, 4), Conv2D(34, 3, Padding = Pad.Same), ReLU, Conv2D(17, 2, Stride = 2), Tanh, Flatten, Dense(3), MeanSquaredError, Sgd(0.01), Training(1, 2)",
        ["FewChannels"] = "Input(1, 14, 15), Conv2D(5, 3), Tanh, MaxPool2D(2), Conv2D(7, 3, Padding = Pad.Same), ReLU, AveragePool2D(2), Flatten, Dense(4), Softmax, CrossEntropy, Adam(0.01), Training(1, 200)",
        ["Normalized"] = "Input(3, 6, 7), Conv2D(5, 3, UseBias = false), BatchNorm, ReLU, Conv2D(40, 3, UseBias = false), BatchNorm(Epsilon = 0.1), Tanh, Flatten, Dense(3), MeanSquaredError, Sgd(0.01)",
        ["Flattened"] = "Input(2, 16, 8), Conv2D(16, 3, Padding = Pad.Same), ReLU, MaxPool2D(2), Flatten, Dense(20), Tanh, MeanSquaredError, Sgd(0.01), Training(1, 4)",
        ["FewOutputs"] = "Input(100), Dense(8), ELU, Dense(2), Tanh, MeanSquaredError, Sgd(0.01), Training(1, 4)",
        ["OneOutput"] = "Input(100), Dense(3), Tanh, Dense(48), Tanh, Dense(1), MeanSquaredError, Sgd(0.01), Training(1, 4)",
        ["Panels"] = "Input(2, 3, 7), Conv2D(3, 2), ReLU, Flatten, Dense(96, L2 = 0.01), Tanh, Dense(64, L1 = 0.001), ReLU, Dense(160), ELU, Dense(3), MeanSquaredError, Sgd(0.01), Training(1, 4)",
        ["LargeKernels"] = "Input(2, 13, 15), Conv2D(5, 5), ReLU, MaxPool2D(2), Conv2D(6, 3, Padding = Pad.Same), ReLU, MaxPool2D(2), Flatten, Dense(3), MeanSquaredError, Sgd(0.01), Training(1, 200)",
        ["ManyFilters"] = "Input(1, 18, 20), Conv2D(17, 3), ReLU, MaxPool2D(2), Conv2D(3, 2), Flatten, Dense(3), Sigmoid, BinaryCrossEntropy, Sgd(0.01), Training(1, 4)",
    };

    private static readonly Dictionary<(string Strategy, string Precision), Lazy<EmittedAssembly>> Emitted = new(
        from strategy in ForcedStrategies.All
        from precision in new[] { "Single", "Double" }
        select KeyValuePair.Create((strategy.Key, precision), new Lazy<EmittedAssembly>(() => Compile(strategy.Value, precision))));

    public static TheoryData<string, string> Cases => ForcedStrategies.Each(Shapes.Keys);

    [Theory]
    [MemberData(nameof(Cases))]
    public void In_double_it_agrees_with_the_interpreter_for_every_batch(string strategy, string shape) =>
        Check(strategy, shape, "Double", Batches, (expected, actual, what) => Closeness.Norms(expected, actual, what, 1e-10));

    [Theory]
    [MemberData(nameof(Cases))]
    public void In_single_it_agrees_with_the_interpreter_for_every_batch(string strategy, string shape) =>
        Check(strategy, shape, "Single", Batches, (expected, actual, what) => Closeness.Norms(expected, actual, what, 1e-4));

    [Theory]
    [InlineData("Wide")]
    [InlineData("Narrow")]
    [InlineData("FewOutputs")]
    [InlineData("OneOutput")]
    public void Features_in_lanes_agree_with_the_interpreter_for_large_batches(string shape)
    {
        Check("everything in lanes", shape, "Double", LargeBatches, (expected, actual, what) => Closeness.Norms(expected, actual, what, 1e-10));
        Check("everything in lanes", shape, "Single", LargeBatches, (expected, actual, what) => Closeness.Norms(expected, actual, what, 1e-4));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Gradients_are_the_slopes_of_the_loss(string strategy, string shape)
    {
        PairedNetwork network = new(Emitted[(strategy, "Double")].Value, shape);
        ITestTrainer trainer = network.Emitted.Train();
        Random random = new(7);
        network.Draw(random);
        (double[] inputs, double[] targets) = Batch(network, random, samples: 5);
        trainer.ComputeGradients(inputs, targets);
        double[][] gradients = network.Gradients(trainer);
        int checks = 0;
        for (int parameter = 0; parameter < gradients.Length; parameter++)
        {
            int element = random.Next(gradients[parameter].Length);
            Func<double, double> loss = network.LossOf(trainer, parameter, element, inputs, targets);
            if (DifferenceQuotient.Slope(loss, network.Reference.Get(parameter)[element]) is not { } slope)
                continue;
            Closeness.Numbers(slope, gradients[parameter][element], $"gradient of {network.Parameters[parameter].Name}[{element}]");
            checks++;
        }

        Assert.True(checks > gradients.Length / 2, $"{checks} of {gradients.Length} points are away from kinks");
    }

    [Fact]
    public void Every_strategy_is_one_that_no_rule_chooses_for_some_shape()
    {
        EmittedAssembly byRule = Compile(Compiler.Planning.Strategies.ByRule, "Single");
        Assert.All(ForcedStrategies.All.Keys, strategy => Assert.NotEqual(Text(byRule), Text(Emitted[(strategy, "Single")].Value)));

        static string Text(EmittedAssembly assembly) => string.Concat(assembly.Run.Result.GeneratedSources.Select(source => source.SourceText));
    }

    private static void Check(string strategy, string shape, string precision, int[] batches, Action<double[], double[], string> compare)
    {
        PairedNetwork network = new(Emitted[(strategy, precision)].Value, shape);
        ITestTrainer trainer = network.Emitted.Train();
        Random random = new(3);
        network.Draw(random);
        foreach (int samples in batches)
        {
            string what = $"{samples} samples";
            (double[] inputs, double[] targets) = Batch(network, random, samples);
            compare(network.Reference.Predict(inputs), network.Emitted.Predict(inputs), $"{what}: prediction");
            network.CompareGradients(trainer, inputs, targets, what, compare);
        }
    }

    private static (double[] Inputs, double[] Targets) Batch(PairedNetwork network, Random random, int samples) => (
        Draws.Normals(random, samples * network.Emitted.InputLength),
        Array.ConvertAll(Draws.Normals(random, samples * network.Emitted.OutputLength), value => value > 0 ? 1.0 : 0));

    private static EmittedAssembly Compile(Compiler.Planning.Strategies strategies, string precision) => EmittedAssembly.CompileForThisMachine(
        strategies, [.. Shapes.Select(shape => $"[Network(Precision = Precision.{precision}), {shape.Value}] public sealed partial class {shape.Key};")]);
}
