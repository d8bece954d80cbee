using NetGen.Generator.Tests.Emitted.Widths;
using NetGen.Generator.Tests.Harness;
using NetGen.Testing;

namespace NetGen.Generator.Tests.Emitted.Images;

/// <summary>Emitted convolutions and pooling against the interpreter and against differences of their loss, at every width.</summary>
[Trait("Category", MachineWidth.Category)]
public sealed class ImageAgreementTests
{
    private const int Elements = 10;

    private static readonly int[] Batches = [1, 2, 7, 17];

    private static readonly Lazy<EmittedAssembly> Doubles = new(() => ImageNetworks.Compile(isDouble: true));

    private static readonly Lazy<EmittedAssembly> Singles = new(() => ImageNetworks.Compile(isDouble: false));

    public static TheoryData<string> Names => [.. ImageNetworks.Layers.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Double_agrees_with_the_interpreter(string name) =>
        Check(Doubles.Value, name, (expected, actual, what) => Closeness.Elements(expected, actual, what, 1e-10, floor: 0.1));

    [Theory]
    [MemberData(nameof(Names))]
    public void Single_agrees_with_the_interpreter(string name) =>
        Check(Singles.Value, name, (expected, actual, what) => Closeness.Norms(expected, actual, what, 1e-4));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_sample_alone_is_predicted_as_among_others(string name)
    {
        ITestNetwork network = Singles.Value.Network(name);
        double[] inputs = Draws.Normals(new Random(3), 67 * network.InputLength);
        double[] alone = [.. inputs.Chunk(network.InputLength).SelectMany(sample => network.Predict(sample))];
        Closeness.Norms(network.Predict(inputs), alone, name, 1e-5);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_layer_is_seen(string name)
    {
        foreach ((EmittedAssembly assembly, double tolerance) in new[] { (Doubles.Value, 1e-10), (Singles.Value, 1e-4) })
        {
            var network = new PairedNetwork(assembly, name);
            var random = new Random(name.Length);
            network.Draw(random);
            double[] input = Array.ConvertAll(Draws.Normals(random, network.Emitted.InputLength), value => (double)(float)value);
            (string Name, double[] Values)[] layers = network.Emitted.Inspect(input);
            double[][] expected = network.Unfused.Inspect(input);
            Assert.Equal(expected.Length, layers.Length);
            foreach (((string layer, double[] values), double[] reference) in layers.Zip(expected))
                Closeness.Norms(reference, values, $"{name}: {layer}", tolerance);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Gradients_are_the_slopes_of_the_loss(string name)
    {
        var network = new PairedNetwork(Doubles.Value, name);
        ITestTrainer trainer = network.Emitted.Train();
        var random = new Random(name.Length);
        int checkedElements = 0;
        while (checkedElements < Elements)
        {
            network.Draw(random);
            double[] inputs = Draws.Normals(random, 3 * network.Emitted.InputLength), targets = Draws.Normals(random, 3 * network.Emitted.OutputLength);
            trainer.ComputeGradients(inputs, targets);
            double[][] gradients = network.Gradients(trainer);
            int parameter = random.Next(gradients.Length), element = random.Next(gradients[parameter].Length);
            Func<double, double> loss = network.LossOf(trainer, parameter, element, inputs, targets);
            if (DifferenceQuotient.Slope(loss, network.Reference.Get(parameter)[element]) is not { } slope)
                continue;
            Closeness.Numbers(slope, gradients[parameter][element], $"{name}: gradient of {network.Parameters[parameter].Name}[{element}]");
            checkedElements++;
        }
    }

    /// <summary>From large batches to small ones and back, so that nothing that an earlier batch left behind is taken for a zero.</summary>
    private static void Check(EmittedAssembly assembly, string name, Action<double[], double[], string> compare)
    {
        var network = new PairedNetwork(assembly, name);
        ITestTrainer trainer = network.Emitted.Train();
        var random = new Random(name.Length);
        network.Draw(random);
        foreach (int samples in Batches.Concat(Batches.Reverse()))
        {
            double[] inputs = Draws.Normals(random, samples * network.Emitted.InputLength), targets = Draws.Normals(random, samples * network.Emitted.OutputLength);
            compare(network.Unfused.Predict(inputs), network.Emitted.Predict(inputs), $"{name}, {samples} samples: prediction");
            network.CompareGradients(trainer, inputs, targets, $"{name}, {samples} samples", compare);
        }
    }
}
