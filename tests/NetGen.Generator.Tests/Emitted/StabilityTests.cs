using NetGen.Generator.Tests.Harness;

namespace NetGen.Generator.Tests.Emitted;

/// <summary>Softmax, sigmoid and their losses at logits near the end of the range: right, and infinite only where the loss is.</summary>
public sealed class StabilityTests
{
    private static readonly Lazy<EmittedAssembly> Emitted = new(() => EmittedAssembly.CompileForThisMachine(
        """
        [Network, Input(1), Dense(3, UseBias = false), Softmax, CrossEntropy, Sgd(0.1)] public sealed partial class ClassesSingle;
        [Network(Precision = Precision.Double), Input(1), Dense(3, UseBias = false), Softmax, CrossEntropy, Sgd(0.1)] public sealed partial class ClassesDouble;
        [Network, Input(1), Dense(2, UseBias = false), Sigmoid, BinaryCrossEntropy, Sgd(0.1)] public sealed partial class AnswersSingle;
        [Network(Precision = Precision.Double), Input(1), Dense(2, UseBias = false), Sigmoid, BinaryCrossEntropy, Sgd(0.1)] public sealed partial class AnswersDouble;
        """));

    [Theory]
    [InlineData("Single", 200)]
    [InlineData("Single", 1e30)]
    [InlineData("Single", 3e38)]
    [InlineData("Double", 2000)]
    [InlineData("Double", 1e300)]
    [InlineData("Double", 1.7e308)]
    public void Cross_entropy_is_safe(string precision, double size)
    {
        ITestNetwork network = Emitted.Value.Network("Classes" + precision);
        network.SetParameter("dense1.weight", size, -size, 0);
        Assert.Equal([1, 0, 0], network.Predict(1));
        Assert.Equal([0, 1, 0], network.Predict(-1));

        ITestTrainer trainer = network.Train();
        Assert.Equal(0, trainer.ComputeGradients([1], [0]));
        Assert.Equal([0, 0, 0], trainer.GetGradient("dense1.weight", 3));
        Closeness.Numbers(size, trainer.ComputeGradients([1], [2]), "loss");
        Assert.Equal([1, 0, -1], trainer.GetGradient("dense1.weight", 3));
        Assert.InRange(trainer.ComputeGradients([1], [1]), size, double.PositiveInfinity);
        Assert.Equal([1, -1, 0], trainer.GetGradient("dense1.weight", 3));
    }

    [Theory]
    [InlineData("Single", 100)]
    [InlineData("Single", 1e30)]
    [InlineData("Single", 3e38)]
    [InlineData("Double", 1000)]
    [InlineData("Double", 1e300)]
    [InlineData("Double", 1.7e308)]
    public void Binary_cross_entropy_is_safe(string precision, double size)
    {
        ITestNetwork network = Emitted.Value.Network("Answers" + precision);
        network.SetParameter("dense1.weight", size, -size);
        double[] predicted = network.Predict(1);
        Assert.Equal(1, predicted[0]);
        Assert.InRange(predicted[1], 0, 1e-40);

        ITestTrainer trainer = network.Train();
        Assert.InRange(trainer.ComputeGradients([1], [1.0, 0]), 0, 1e-40);
        Closeness.Numbers(size / 2, trainer.ComputeGradients([1], [0.0, 0]), "loss");
        Closeness.Elements([0.5, 0], trainer.GetGradient("dense1.weight", 2), "gradient");
    }
}
