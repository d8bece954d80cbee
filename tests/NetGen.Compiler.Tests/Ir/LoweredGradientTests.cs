using NetGen.Compiler.Graph;
using NetGen.Compiler.Lowering;
using NetGen.Testing;

namespace NetGen.Compiler.Tests.Ir;

/// <summary>What the lowerer makes of random networks: sound, right by differences of its own loss, the same before and after fusion.</summary>
public sealed class LoweredGradientTests
{
    private const int Count = 60;
    private const int Elements = 6;
    private const int MostDraws = 20;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1000, Count)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Lowered_programs_are_sound(int seed)
    {
        NetworkGraph graph = GraphOf(seed);
        Assert.Empty(IrVerifier.Verify(Lowerer.Lower(graph)));
        Assert.Empty(IrVerifier.Verify(Lowerer.LowerUnfused(graph)));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Fusion_changes_no_number(int seed)
    {
        NetworkGraph graph = GraphOf(seed);
        ReferenceNetwork fused = new(Lowerer.Lower(graph)), unfused = new(Lowerer.LowerUnfused(graph));
        fused.Draw(new Random(seed));
        unfused.Draw(new Random(seed));
        (double[] inputs, double[] targets) = DrawSamples(seed, new Random(seed));

        Same(unfused.Predict(inputs), fused.Predict(inputs));
        Same([unfused.Evaluate(inputs, targets)], [fused.Evaluate(inputs, targets)]);
        (double expectedLoss, double[][] expected) = unfused.Differentiate(inputs, targets);
        (double loss, double[][] gradients) = fused.Differentiate(inputs, targets);
        Same([expectedLoss], [loss]);
        Same([.. expected.SelectMany(values => values)], [.. gradients.SelectMany(values => values)]);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Gradients_are_the_slopes_of_the_loss(int seed)
    {
        var network = new ReferenceNetwork(Lowerer.Lower(GraphOf(seed)));
        var random = new Random(seed);
        int draws = 0;
        while (!AgreesAtAPoint(seed, network, random))
            Assert.True(++draws < MostDraws, "every point lies near a kink");
    }

    private static bool AgreesAtAPoint(int seed, ReferenceNetwork network, Random random)
    {
        (double[] inputs, double[] targets) = DrawSamples(seed, random);
        network.Draw(random);
        double[][] gradients = network.Differentiate(inputs, targets).Gradients;
        int[] learned = [.. Enumerable.Range(0, gradients.Length).Where(parameter => network.Parameters[parameter].IsLearned)];
        for (int i = 0; i < Elements; i++)
        {
            int parameter = learned[random.Next(learned.Length)], element = random.Next(gradients[parameter].Length);
            double[] values = network.Get(parameter);
            double here = values[element];
            double? slope = DifferenceQuotient.Slope(LossAt, here);
            LossAt(here);
            if (slope is null)
                return false;
            Assert.Equal(slope.Value, gradients[parameter][element], 1e-6 * Math.Max(Math.Abs(slope.Value), 1e-3));

            double LossAt(double x)
            {
                values[element] = x;
                network.Set(parameter, values);
                return network.Differentiate(inputs, targets).Loss;
            }
        }

        return true;
    }

    private static NetworkGraph GraphOf(int seed)
    {
        NetworkGraph graph = GraphBuilder.Build(Declarations.Of(RandomNetwork.Draw(seed)));
        Assert.False(graph.HasErrors, string.Join("\n", graph.Findings));
        return graph;
    }

    private static (double[] Inputs, double[] Targets) DrawSamples(int seed, Random random)
    {
        RandomNetwork drawn = RandomNetwork.Draw(seed);
        int samples = random.Next(drawn.LeastSamples, 5);
        return (Draws.Normals(random, samples * drawn.InputLength), drawn.DrawTargets(random, samples));
    }

    private static void Same(double[] expected, double[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
            Assert.Equal(expected[i], actual[i], 1e-12 * Math.Max(Math.Abs(expected[i]), 1));
    }
}
