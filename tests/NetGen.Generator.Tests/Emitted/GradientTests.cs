using NetGen.Generator.Tests.Harness;
using NetGen.Testing;

namespace NetGen.Generator.Tests.Emitted;

/// <summary>Emitted gradients in double against differences of the emitted loss.</summary>
public sealed class GradientTests
{
    private const int Elements = 12;
    private const int MostDraws = 20;

    public static TheoryData<int> Seeds => RandomNetworks.Seeds;

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Gradients_are_the_slopes_of_the_loss(int seed)
    {
        RandomNetwork drawn = RandomNetwork.Draw(seed);
        PairedNetwork network = RandomNetworks.Double(seed);
        ITestTrainer trainer = network.Emitted.Train();
        var random = new Random(seed);
        int draws = 0;
        while (!AgreesAtAPoint(drawn, network, trainer, random))
            Assert.True(++draws < MostDraws, $"every point of {drawn.Text(isDouble: true)} lies near a kink");
    }

    /// <summary>False if the point lies near a kink, where differences say nothing.</summary>
    private static bool AgreesAtAPoint(RandomNetwork drawn, PairedNetwork network, ITestTrainer trainer, Random random)
    {
        int samples = random.Next(drawn.LeastSamples, 10);
        double[] inputs = Draws.Normals(random, samples * drawn.InputLength), targets = drawn.DrawTargets(random, samples);
        network.Draw(random);
        trainer.ComputeGradients(inputs, targets);
        double[][] gradients = network.Gradients(trainer);
        int[] learned = [.. Enumerable.Range(0, gradients.Length).Where(parameter => network.Parameters[parameter].IsLearned)];
        for (int i = 0; i < Elements; i++)
        {
            int parameter = learned[random.Next(learned.Length)], element = random.Next(gradients[parameter].Length);
            Func<double, double> loss = network.LossOf(trainer, parameter, element, inputs, targets);
            if (DifferenceQuotient.Slope(loss, network.Reference.Get(parameter)[element]) is not { } slope)
                return false;
            Closeness.Numbers(slope, gradients[parameter][element], $"{drawn.Text(isDouble: true)}: gradient of {network.Parameters[parameter].Name}[{element}]");
        }

        return true;
    }
}
