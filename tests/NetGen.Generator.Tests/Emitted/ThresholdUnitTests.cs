using NetGen.Generator.Tests.Harness;
using NetGen.Testing;

namespace NetGen.Generator.Tests.Emitted;

/// <summary>McCulloch and Pitts 1943: units that fire when the sum of their inputs reaches a threshold compute logic.</summary>
public sealed class ThresholdUnitTests
{
    private static readonly Lazy<EmittedAssembly> Emitted = new(() => EmittedAssembly.CompileForThisMachine(
        "[Network, Input(2), Dense(1), Step] public sealed partial class Gate;",
        "[Network, Input(2), Dense(2), Step, Dense(1), Step] public sealed partial class ExclusiveOr;"));

    private static readonly double[] Questions = [0, 0, 0, 1, 1, 0, 1, 1];

    [Theory]
    [InlineData("AND", -2, 0, 0, 0, 1)]
    [InlineData("OR", -1, 0, 1, 1, 1)]
    public void One_unit_computes(string gate, int bias, params int[] answers)
    {
        ITestNetwork network = Emitted.Value.Network("Gate", seed: 1);
        network.SetParameter("dense1.weight", [1, 1]);
        network.SetParameter("dense1.bias", [bias]);
        Assert.True(network.Predict(Questions).SequenceEqual(answers.Select(answer => (double)answer)), gate);
    }

    [Fact]
    public void Two_layers_compute_exclusive_or()
    {
        ITestNetwork network = Emitted.Value.Network("ExclusiveOr", seed: 1);
        network.SetParameter("dense1.weight", [1, 1, -1, -1]); // OR, NAND
        network.SetParameter("dense1.bias", [-1, 1]);
        network.SetParameter("dense2.weight", [1, 1]); // AND
        network.SetParameter("dense2.bias", [-2]);
        Assert.Equal([0, 1, 1, 0], network.Predict(Questions));
    }
}
