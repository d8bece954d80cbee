using NetGen.Generator.Tests.Harness;
using NetGen.Testing;

namespace NetGen.Generator.Tests.Emitted;

/// <summary>The same network in both precisions.</summary>
public sealed class SingleAgainstDoubleTests
{
    public static TheoryData<int> Seeds => RandomNetworks.SingleSeeds;

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Single_and_double_agree_normwise(int seed)
    {
        RandomNetwork drawn = RandomNetwork.Draw(seed);
        PairedNetwork single = RandomNetworks.Single(seed), @double = RandomNetworks.Double(seed);
        single.Draw(new Random(seed));
        for (int i = 0; i < single.Parameters.Count; i++)
            @double.Emitted.SetParameter(single.Parameters[i].Name, single.EmittedParameter(i));

        var random = new Random(seed + 1);
        int samples = random.Next(drawn.LeastSamples, 70);
        double[] inputs = Draws.Normals(random, samples * drawn.InputLength), targets = drawn.DrawTargets(random, samples);
        Closeness.Norms(@double.Emitted.Predict(inputs), single.Emitted.Predict(inputs), "prediction", 1e-4);

        ITestTrainer singleTrainer = single.Emitted.Train(), doubleTrainer = @double.Emitted.Train();
        double expected = doubleTrainer.ComputeGradients(inputs, targets), actual = singleTrainer.ComputeGradients(inputs, targets);
        Closeness.Norms([expected], [actual], "loss", 1e-4);
        Closeness.Norms(
            [.. @double.Gradients(doubleTrainer).SelectMany(values => values)],
            [.. single.Gradients(singleTrainer).SelectMany(values => values)],
            "gradients",
            1e-4);
    }
}
