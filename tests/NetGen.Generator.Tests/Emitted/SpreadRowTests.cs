using NetGen.Generator.Tests.Harness;
using NetGen.Testing;

namespace NetGen.Generator.Tests.Emitted;

/// <summary>Rows with a gap between them, where they would lie a multiple of 2 KiB apart: nothing may walk over the gap or take it for padding.</summary>
public sealed class SpreadRowTests
{
    private static readonly int[] Batches = [1, 9];

    private static readonly Dictionary<string, string> Layers = new(StringComparer.Ordinal)
    {
        ["Chain"] = "Input(3), Dense(1024), ReLU, Dense(5), Tanh, Dense(512, L2 = 0.01), Tanh, Dense(2), MeanSquaredError, Sgd(0.01)",
        ["Narrowing"] = "Input(4), Dense(500, L1 = 0.001), GELU, Dropout(0.25), Dense(5), Dense(512), SiLU, Dense(2), MeanSquaredError, Adam(0.01), ClipNorm(0.1)",
        ["Classes"] = "Input(3), Dense(1020), Softmax, CrossEntropy(LabelSmoothing = 0.1), Sgd(0.01), MaxNorm(0.5)",
        ["Answers"] = "Input(3), Dense(510), Softmax, Dense(4), Dense(511), Sigmoid, BinaryCrossEntropy, AdamW(0.01)",
        ["Normalized"] = "Input(3), Dense(505, UseBias = false), LayerNorm(Epsilon = 0.1), PReLU, Dense(2), MeanSquaredError, Momentum(0.01)",
        ["Rows"] = "Input(2, 3), Dense(512), LayerNorm(Epsilon = 0.1), Tanh, Flatten, Reshape(512, 2), Dense(2), MeanSquaredError, Sgd(0.01)",
        ["Views"] = "Input(3), Dense(512), Tanh, Reshape(512, 1, 1), Conv2D(5, 1), ReLU, Conv2D(512, 1), Flatten, Reshape(2, 256), Dense(2), MeanSquaredError, Sgd(0.01)",
        ["Branches"] = "Input(3), Parallel<Half, Half>, Dense(6), Residual<Same>, Dense(2), MeanSquaredError, Sgd(0.01)",
    };

    private const string Blocks =
        """
        [Block, Dense(256), Tanh] public sealed class Half;
        [Block, Dense(512), Tanh, Dense(6)] public sealed class Same;
        """;

    private static readonly Lazy<EmittedAssembly> Doubles = new(() => Compile("Double"));

    private static readonly Lazy<EmittedAssembly> Singles = new(() => Compile("Single"));

    public static TheoryData<string> Names => [.. Layers.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Double_agrees_with_the_interpreter(string name) =>
        Check(Doubles.Value, name, (expected, actual, what) => Closeness.Norms(expected, actual, what, 1e-10));

    [Theory]
    [MemberData(nameof(Names))]
    public void Single_agrees_with_the_interpreter(string name) =>
        Check(Singles.Value, name, (expected, actual, what) => Closeness.Norms(expected, actual, what, 1e-4));

    [Theory]
    [MemberData(nameof(Names))]
    public void Saving_and_loading_keep_every_bit(string name)
    {
        PairedNetwork network = new(Singles.Value, name);
        network.Draw(new Random(7));
        using MemoryStream file = new();
        network.Emitted.Save(file);
        file.Position = 0;
        ITestNetwork loaded = network.Emitted.Load(file);
        double[] inputs = Draws.Normals(new Random(2), 9 * loaded.InputLength);
        Closeness.Bits(network.Emitted.Predict(inputs), loaded.Predict(inputs), $"{name}: prediction");
        Assert.All(network.Parameters, (parameter, i) =>
            Closeness.Bits(network.EmittedParameter(i), loaded.GetParameter(parameter.Name, parameter.Value.Shape.Length), $"{name}: {parameter.Name}"));
    }

    private static void Check(EmittedAssembly assembly, string name, Action<double[], double[], string> compare)
    {
        PairedNetwork network = new(assembly, name);
        ITestTrainer trainer = network.Emitted.Train();
        Random random = new(5);
        network.Draw(random);
        foreach (int samples in Batches)
        {
            string what = $"{name}, {samples} samples";
            double[] inputs = Array.ConvertAll(Draws.Normals(random, samples * network.Emitted.InputLength), value => (double)(float)value);
            double[] targets = Array.ConvertAll(Draws.Normals(random, samples * network.Emitted.OutputLength), value => value > 0 ? 1.0 : 0);
            compare(network.Reference.Predict(inputs), network.Emitted.Predict(inputs), $"{what}: prediction");

            double[][] emitted = network.CompareGradients(trainer, inputs, targets, what, compare);
            network.Reference.Update(emitted, trainer.LearningRate, samples);
            trainer.Step(inputs, targets);
            for (int i = 0; i < emitted.Length; i++)
            {
                compare(network.Reference.Get(i), network.EmittedParameter(i), $"{what}: {network.Parameters[i].Name} after a step");
                network.Reference.Set(i, network.EmittedParameter(i));
            }
        }
    }

    private static EmittedAssembly Compile(string precision) => EmittedAssembly.CompileForThisMachine(
        [Blocks, .. Layers.Select(layers => $"[Network(Precision = Precision.{precision}), {layers.Value}] public sealed partial class {layers.Key};")]);
}
