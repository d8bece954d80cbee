using NetGen.Generator.Tests.Harness;
using NetGen.Testing;

namespace NetGen.Generator.Tests.Emitted;

/// <summary>Predictions go where they belong and nowhere else: kernels store whole vectors, the user's span ends where it ends.</summary>
public sealed class OutputBoundsTests
{
    private const int Margin = 40;
    private const float Untouched = 12345;

    private delegate void Prediction(ReadOnlySpan<float> inputs, Span<float> outputs);

    public static TheoryData<int> Seeds => RandomNetworks.SingleSeeds;

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Nothing_is_written_beside_the_outputs(int seed)
    {
        ITestNetwork network = RandomNetworks.Single(seed).Emitted;
        Prediction predict = network.Instance.GetType().GetMethod("Predict")!.CreateDelegate<Prediction>(network.Instance);
        foreach (int samples in new[] { 1, 2, 7, 64, 65 })
        {
            float[] inputs = Array.ConvertAll(Draws.Normals(new Random(seed), samples * network.InputLength), value => (float)value);
            float[] memory = new float[(samples * network.OutputLength) + (2 * Margin)];
            Array.Fill(memory, Untouched);
            predict(inputs, memory.AsSpan()[Margin..^Margin]);
            Assert.All(memory[..Margin].Concat(memory[^Margin..]), value => Assert.Equal(Untouched, value));
            Assert.DoesNotContain(Untouched, memory[Margin..^Margin]);
        }
    }
}
