using NetGen.Generator.Tests.Harness;
using NetGen.Testing;

namespace NetGen.Generator.Tests.Emitted;

/// <summary>What is saved is what is loaded, to the bit; the same for copies.</summary>
public sealed class SavedNetworkTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 20)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Saving_and_loading_keep_every_bit(int seed)
    {
        foreach (PairedNetwork network in new[] { RandomNetworks.Double(seed), RandomNetworks.Single(seed) })
        {
            network.Draw(new Random(seed));
            using var file = new MemoryStream();
            network.Emitted.Save(file);
            file.Position = 0;
            ITestNetwork loaded = network.Emitted.Load(file);
            Same(network, loaded);
            Same(network, network.Emitted.Clone());

            ITestNetwork copy = network.Emitted.Clone();
            copy.SetParameter(network.Parameters[0].Name, new double[network.Parameters[0].Value.Shape.Length]);
            copy.CopyFrom(network.Emitted);
            Same(network, copy);
        }
    }

    private static void Same(PairedNetwork network, ITestNetwork other)
    {
        for (int i = 0; i < network.Parameters.Count; i++)
        {
            double[] expected = network.EmittedParameter(i);
            Closeness.Bits(expected, other.GetParameter(network.Parameters[i].Name, expected.Length), network.Parameters[i].Name);
        }

        double[] inputs = Draws.Normals(new Random(2), 9 * other.InputLength);
        Closeness.Bits(network.Emitted.Predict(inputs), other.Predict(inputs), "prediction");
    }
}
