using NetGen.Generator.Tests.Harness;
using NetGen.Testing;

namespace NetGen.Generator.Tests.Emitted;

/// <summary>The loss that an evaluation finds is the interpreter's, without penalties, in whatever batches the data is walked.</summary>
public sealed class EvaluationTests
{
    private const int Samples = 150;

    public static TheoryData<int> Seeds => RandomNetworks.SingleSeeds;

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Evaluated_loss_agrees_with_the_interpreter(int seed)
    {
        RandomNetwork drawn = RandomNetwork.Draw(seed);
        var random = new Random(seed);
        float[] inputs = Array.ConvertAll(Draws.Normals(random, Samples * drawn.InputLength), value => (float)value);
        float[] targets = Array.ConvertAll(drawn.DrawTargets(random, Samples), value => (float)value);
        Dataset data = Dataset.FromTargets(inputs, drawn.InputLength, targets, drawn.OutputLength);
        foreach ((PairedNetwork network, double tolerance) in new[] { (RandomNetworks.Double(seed), 1e-10), (RandomNetworks.Single(seed), 1e-4) })
        {
            network.Draw(random);
            double expected = network.Reference.Evaluate(Array.ConvertAll(inputs, value => (double)value), Array.ConvertAll(targets, value => (double)value));
            Closeness.Numbers(expected, network.Emitted.Train().Evaluate(data).Loss, drawn.Text(isDouble: true), tolerance);
        }
    }
}
