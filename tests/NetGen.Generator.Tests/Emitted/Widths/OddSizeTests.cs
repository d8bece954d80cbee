using NetGen.Generator.Tests.Harness;
using NetGen.Testing;

namespace NetGen.Generator.Tests.Emitted.Widths;

/// <summary>Units and samples around the edges of vectors and tiles: whatever does not fill one is where kernels go wrong.</summary>
[Trait("Category", MachineWidth.Category)]
public sealed class OddSizeTests
{
    private static readonly int[] Sizes = [1, 2, 3, 7, 15, 16, 17, 31, 33, 129];

    private static readonly string[] DoubleKinds = ["Numbers", "Normalized", "RowsNormalized"], SingleKinds = ["Numbers", "Classes", "Answers", "Normalized", "RowsNormalized"];

    private static readonly Lazy<EmittedAssembly> Doubles = new(() => Compile(DoubleKinds, isDouble: true));

    private static readonly Lazy<EmittedAssembly> Singles = new(() => Compile(SingleKinds, isDouble: false));

    public static TheoryData<int> UnitCounts => [.. Sizes];

    [Theory]
    [MemberData(nameof(UnitCounts))]
    public void Double_agrees_with_the_interpreter_for_every_batch(int units) =>
        Check(Doubles.Value, DoubleKinds, units, (expected, actual, what) => Closeness.Elements(expected, actual, what, 1e-10, floor: 0.1));

    [Theory]
    [MemberData(nameof(UnitCounts))]
    public void Single_agrees_with_the_interpreter_for_every_batch(int units) =>
        Check(Singles.Value, SingleKinds, units, (expected, actual, what) => Closeness.Norms(expected, actual, what, 1e-4));

    [Theory]
    [MemberData(nameof(UnitCounts))]
    public void A_sample_alone_is_predicted_as_among_others(int units)
    {
        ITestNetwork network = Doubles.Value.Network(Name(units, "Numbers"));
        double[] inputs = Draws.Normals(new Random(units), 33 * network.InputLength);
        double[] together = network.Predict(inputs);
        double[] alone = [.. inputs.Chunk(network.InputLength).SelectMany(sample => network.Predict(sample))];
        Closeness.Elements(together, alone, $"{units} units", 1e-12, floor: 0.1);
    }

    [Theory]
    [MemberData(nameof(UnitCounts))]
    public void However_many_samples_there_are_none_changes_a_bit(int units)
    {
        const int Most = 24;
        ITestNetwork network = Singles.Value.Network(Name(units, "Numbers"));
        double[] inputs = Draws.Normals(new Random(units), Most * network.InputLength);
        double[] all = network.Predict(inputs);
        for (int samples = 2; samples < Most; samples++)
            Assert.Equal(all[..(samples * network.OutputLength)], network.Predict(inputs[..(samples * network.InputLength)]));
    }

    private static void Check(EmittedAssembly assembly, string[] kinds, int units, Action<double[], double[], string> compare)
    {
        foreach (string kind in kinds)
            Check(new PairedNetwork(assembly, Name(units, kind)), Name(units, kind), units, compare);
    }

    private static void Check(PairedNetwork network, string name, int units, Action<double[], double[], string> compare)
    {
        ITestTrainer trainer = network.Emitted.Train();
        var random = new Random(units);
        network.Draw(random);
        foreach (int samples in Sizes.Where(samples => samples > 1 || !name.StartsWith("Normalized", StringComparison.Ordinal)))
        {
            string what = $"{name}, {samples} samples";
            double[] inputs = Draws.Normals(random, samples * network.Emitted.InputLength);
            double[] targets = Array.ConvertAll(Draws.Normals(random, samples * network.Emitted.OutputLength), value => value > 0 ? 1.0 : 0);
            compare(network.Reference.Predict(inputs), network.Emitted.Predict(inputs), $"{what}: prediction");

            (double loss, double[][] gradients) = network.Reference.Differentiate(inputs, targets);
            compare([loss], [trainer.ComputeGradients(inputs, targets)], $"{what}: loss");
            compare([.. gradients.SelectMany(values => values)], [.. network.Gradients(trainer).SelectMany(values => values)], $"{what}: gradients");
        }
    }

    private static EmittedAssembly Compile(string[] kinds, bool isDouble) => EmittedAssembly.CompileForThisMachine([.. Sizes.SelectMany((units, i) =>
        kinds.Select(kind => Source(kind, units, next: Sizes[(i + 3) % Sizes.Length], after: Sizes[(i + 7) % Sizes.Length], isDouble)))]);

    /// <summary>Each size stands before, between and after others: as inputs, as units, as classes, as outputs.</summary>
    private static string Source(string kind, int units, int next, int after, bool isDouble)
    {
        string layers = kind switch
        {
            "Numbers" => $"Input({units}), Dense({next}, L2 = 0.01), Tanh, Dense({after}), ELU, Dense({units}), MeanSquaredError",
            "RowsNormalized" => $"Input(3, {units}), LayerNorm(Epsilon = 0.1), Dense({next}), LayerNorm(Epsilon = 0.1), Tanh, Flatten, Dense({units}), LayerNorm(Epsilon = 0.1), ELU, MeanSquaredError",
            "Normalized" => $"Input({units}), Dense({next}), BatchNorm(Epsilon = 0.1), Tanh, Dense({after}, UseBias = false), BatchNorm, Dense({units}), MeanSquaredError",
            "Classes" => $"Input(3), Dense({Math.Max(2, units)}), Softmax, CrossEntropy(LabelSmoothing = 0.1)",
            _ => $"Input(2, 3), Dense({Math.Max(2, units)}, L1 = 0.01), Softmax, Flatten, Dense({units}), Sigmoid, BinaryCrossEntropy",
        };
        return $"[Network{(isDouble ? "(Precision = Precision.Double)" : "")}, {layers}, Adam(0.01)] public sealed partial class {Name(units, kind)};";
    }

    private static string Name(int units, string kind) => $"{kind}{units}";
}
