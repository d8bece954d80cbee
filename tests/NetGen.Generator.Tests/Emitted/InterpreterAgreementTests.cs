using NetGen.Generator.Tests.Harness;
using NetGen.Testing;

namespace NetGen.Generator.Tests.Emitted;

/// <summary>Emitted code against the interpreter: every number that a user can see.</summary>
public sealed class InterpreterAgreementTests
{
    private const int Steps = 3;

    public static TheoryData<int> Seeds => RandomNetworks.Seeds;

    public static TheoryData<int> SingleSeeds => RandomNetworks.SingleSeeds;

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Double_agrees(int seed)
    {
        Check(seed, RandomNetworks.Double(seed), (expected, actual, what) => Closeness.Elements(expected, actual, what, 1e-10, floor: 0.1));
    }

    /// <summary>Normwise: a float has seven digits, and sums cancel.</summary>
    [Theory]
    [MemberData(nameof(SingleSeeds))]
    public void Single_agrees(int seed)
    {
        Check(seed, RandomNetworks.Single(seed), (expected, actual, what) => Closeness.Norms(expected, actual, what, 1e-4));
    }

    private static void Check(int seed, PairedNetwork network, Action<double[], double[], string> compare)
    {
        RandomNetwork drawn = RandomNetwork.Draw(seed);
        string text = drawn.Text(isDouble: true);
        var random = new Random(seed);
        int samples = random.Next(drawn.LeastSamples, 20);
        double[] inputs = Round(Draws.Normals(random, samples * drawn.InputLength)), targets = Round(drawn.DrawTargets(random, samples));
        network.Draw(random);
        compare(network.Reference.Predict(inputs), network.Emitted.Predict(inputs), $"{text}: prediction");
        compare(network.Unfused.Predict(inputs), network.Emitted.Predict(inputs), $"{text}: prediction, nothing folded");

        double[] input = inputs[..drawn.InputLength];
        foreach (((string name, double[] values), double[] expected) in network.Emitted.Inspect(input).Zip(network.Unfused.Inspect(input)))
            compare(expected, values, $"{text}: inspection of {name}");

        ITestTrainer trainer = network.Emitted.Train();
        for (int step = 0; step < Steps; step++)
        {
            (double loss, double[][] gradients) = network.Reference.Differentiate(inputs, targets);
            compare([loss], [trainer.ComputeGradients(inputs, targets)], $"{text}: loss of step {step}");
            double[][] emitted = network.Gradients(trainer);
            compare(Flat(gradients), Flat(emitted), $"{text}: gradients of step {step}");

            network.Reference.Update(emitted, trainer.LearningRate, samples);
            compare([loss], [trainer.Step(inputs, targets)], $"{text}: loss of step {step}");
            double[][] parameters = [.. network.Parameters.Select((_, i) => network.EmittedParameter(i))];
            compare(Flat(parameters.Select((_, i) => network.Reference.Get(i))), Flat(parameters), $"{text}: parameters after step {step}");
            for (int i = 0; i < parameters.Length; i++)
                network.Reference.Set(i, parameters[i]);
        }
    }

    private static double[] Flat(IEnumerable<double[]> parts) => [.. parts.SelectMany(part => part)];

    /// <summary>To what a float holds.</summary>
    private static double[] Round(double[] values) => Array.ConvertAll(values, value => (double)(float)value);
}
