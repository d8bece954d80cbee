using NetGen.Generator.Tests.Harness;
using NetGen.Testing;

namespace NetGen.Generator.Tests.Emitted;

/// <summary>NaN in, NaN out: no activation hides it, and it stays in its sample.</summary>
[Trait("Category", Widths.MachineWidth.Category)]
public sealed class NotANumberTests
{
    private static readonly string[] Activations =
    [
        "Linear", "Sigmoid", "Tanh", "ReLU", "LeakyReLU", "ELU", "Softmax", "SELU", "GELU", "SiLU", "Softplus", "HardSigmoid", "HardSwish", "Mish",
        "PReLU", "Step", "BatchNorm", "LayerNorm",
    ];

    private static readonly Lazy<EmittedAssembly> Emitted = new(() => EmittedAssembly.CompileForThisMachine([.. Activations.Select(activation =>
        $"[Network, Input(5), Dense(40), {activation}, Dense(3){(activation == "Step" ? "" : ", MeanSquaredError, Sgd(0.1)")}] public sealed partial class Over{activation};")]));

    public static TheoryData<string> Networks => [.. Activations.Select(activation => "Over" + activation)];

    [Theory]
    [MemberData(nameof(Networks))]
    public void A_NaN_in_one_feature_reaches_every_output_of_its_sample_alone(string name)
    {
        const int Samples = 21, Spoilt = 9;
        ITestNetwork network = Emitted.Value.Network(name, seed: 4);
        double[] inputs = Draws.Normals(new Random(1), Samples * network.InputLength);
        double[] clean = network.Predict(inputs);
        inputs[(Spoilt * network.InputLength) + 2] = double.NaN;
        double[] outputs = network.Predict(inputs);

        for (int i = 0; i < outputs.Length; i++)
        {
            bool isSpoilt = i / network.OutputLength == Spoilt;
            Assert.True(isSpoilt ? double.IsNaN(outputs[i]) : outputs[i] == clean[i], $"output {i} is {outputs[i]:R}");
        }

        double[] alone = network.Predict(inputs[(Spoilt * network.InputLength)..((Spoilt + 1) * network.InputLength)]);
        Assert.All(alone, output => Assert.True(double.IsNaN(output)));
    }

    [Fact]
    public void A_step_on_NaN_returns_NaN()
    {
        ITestNetwork network = Emitted.Value.Network("OverReLU", seed: 4);
        Assert.True(double.IsNaN(network.Train().Step([0, double.NaN, 0, 0, 0], [1.0, 2.0, 3.0])));
    }
}
