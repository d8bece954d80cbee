using NetGen.Generator.Tests.Harness;

namespace NetGen.Generator.Tests;

/// <summary>The harness reaches every member of an emitted network, in both precisions.</summary>
public class HarnessTests
{
    private static readonly double[] Corners = [0, 0, 0, 1, 1, 0, 1, 1];

    [Theory]
    [InlineData("Single")]
    [InlineData("Double")]
    public void A_network_predicts_from_the_parameters_it_is_given(string precision)
    {
        ITestNetwork tiny = Compile($"[Network(Precision = Precision.{precision}), Input(2), Dense(1)]");
        tiny.SetParameter("dense1.weight", 1, 2);
        tiny.SetParameter("dense1.bias", 0.5);
        Assert.Equal([0.5, 2.5, 1.5, 3.5], tiny.Predict(Corners));
        Assert.Equal([1, 2], tiny.Clone().GetParameter("dense1.weight", 2));
        Assert.Equal((2, 1, 3), (tiny.InputLength, tiny.OutputLength, tiny.ParameterCount));
        Assert.Throws<NotSupportedException>(() => tiny.Train());

        using MemoryStream file = new();
        tiny.Save(file);
        file.Position = 0;
        Assert.Equal([3.5], tiny.Load(file).Predict(1, 1));
    }

    [Theory]
    [InlineData("Single")]
    [InlineData("Double")]
    public void A_network_learns(string precision)
    {
        ITestNetwork xor = Compile($"[Network(Precision = Precision.{precision}), Input(2), Dense(8), Tanh, Dense(2), Softmax, CrossEntropy, Adam(0.05)]");
        ITestTrainer trainer = xor.Train();
        for (int step = 0; step < 500; step++)
            trainer.Step(Corners, [0, 1, 1, 0]);
        Assert.Equal([0, 1, 1, 0], Corners.Chunk(2).Select(xor.Classify));

        double byLabels = trainer.ComputeGradients(Corners, [0, 1, 1, 0]);
        double[] gradient = trainer.GetGradient("dense2.bias", 2);
        Assert.Equal(byLabels, trainer.ComputeGradients(Corners, [1, 0, 0, 1, 0, 1, 1, 0.0]));
        Assert.Equal(gradient, trainer.GetGradient("dense2.bias", 2));
        Assert.Equal(0.05, trainer.LearningRate, 1e-6);
    }

    [Fact]
    public void A_network_with_nothing_to_learn_can_be_trained_in_vain()
    {
        ITestNetwork network = Compile("[Network, Input(2), Tanh, MeanSquaredError, Adam(0.1)]");
        Assert.Equal(0, network.ParameterCount);
        Assert.Equal(1, network.Train().Step([0, 0], [1.0, 1.0]));
        Assert.Equal([0, 0], network.Predict(0, 0));
    }

    private static ITestNetwork Compile(string attributes) => EmittedAssembly.Compile($"{attributes} public partial class Net;").Network("Net", seed: 1);
}
