using NetGen.Testing;

namespace NetGen.Generator.Tests.Emitted;

/// <summary>What the random networks of these tests amount to.</summary>
public sealed class RandomNetworkTests
{
    private static readonly RandomNetwork[] Drawn = [.. Enumerable.Range(0, RandomNetworks.Count).Select(RandomNetwork.Draw)];

    [Theory]
    [InlineData("Flatten", "Linear", "Sigmoid", "Tanh", "ReLU", "LeakyReLU", "ELU", "Softmax")]
    [InlineData("BatchNorm", "LayerNorm", "Block", "Residual", "Parallel", "Repeat")]
    [InlineData("SELU", "GELU", "SiLU", "Softplus", "HardSigmoid", "HardSwish", "Mish", "PReLU", "Dropout", "GaussianNoise", "Rescale", "Standardize")]
    [InlineData("RandomFlip", "RandomRotation", "RandomZoom", "RandomShift")]
    [InlineData("MeanSquaredError", "MeanAbsoluteError", "Huber", "BinaryCrossEntropy", "CrossEntropy")]
    [InlineData("Sgd", "Momentum", "AdaGrad", "RmsProp", "AdaDelta", "Adam", "AdamW")]
    [InlineData("L1", "L2", "ElasticNet", "ClipValue", "ClipNorm", "MaxNorm")]
    public void Every_attribute_stands_in_several(params string[] kinds)
    {
        foreach (string kind in kinds)
            Assert.True(Drawn.Count(network => network.Attributes.Any(attribute => attribute.Kind == kind)) >= 5, kind);
    }

    [Fact]
    public void Inputs_have_every_rank()
    {
        for (int rank = 1; rank <= 3; rank++)
            Assert.True(Drawn.Count(network => network.Attributes[0].Arguments[0].Values!.Length == rank) >= 10, $"rank {rank}");
    }

    [Fact]
    public void Some_have_penalties() => Assert.True(Drawn.Count(network => network.Text(isDouble: true).Contains("L1 =", StringComparison.Ordinal)) >= 20);
}
