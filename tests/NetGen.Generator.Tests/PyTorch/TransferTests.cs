using System.Runtime.InteropServices;
using System.Text.Json;
using NetGen.Generator.Tests.Harness;
using NetGen.Testing;
using Xunit.Abstractions;

namespace NetGen.Generator.Tests.PyTorch;

/// <summary>Weights that NetGen trained predict the same in PyTorch, and those that PyTorch trained on predict the same in NetGen.</summary>
public sealed class TransferTests(ITestOutputHelper log)
{
    private const int Batch = 16;

    private static readonly string Script = Repository.Path("tests/NetGen.Generator.Tests/PyTorch/transfer.py");

    private static readonly Lazy<EmittedAssembly> Emitted = new(() => EmittedAssembly.CompileForThisMachine(
        [TransferCase.Blocks, .. TransferCase.All.SelectMany(pair => new[] { "Single", "Double" }.Select(precision => Source(pair.Key, pair.Value, precision)))]));

    public static TheoryData<string, string, double> Cases
    {
        get
        {
            var cases = new TheoryData<string, string, double>();
            foreach (string name in TransferCase.All.Keys)
            {
                cases.Add(name, "Single", 1e-5);
                cases.Add(name, "Double", 1e-12);
            }

            return cases;
        }
    }

    [TorchTheory]
    [MemberData(nameof(Cases))]
    public void Predictions_agree_in_both_directions(string name, string precision, double tolerance)
    {
        TransferCase transfer = TransferCase.All[name];
        using TemporaryFolder folder = new();
        ITestNetwork network = Emitted.Value.Network(name + precision, seed: 1);
        double[] inputs = Array.ConvertAll(Draws.Normals(new Random(2), Batch * network.InputLength), x => (double)(float)x);
        Train(network, inputs);
        network.Save(folder.File("netgen.safetensors"));
        File.WriteAllBytes(folder.File("inputs"), MemoryMarshal.AsBytes(inputs.AsSpan()).ToArray());

        string[] counts = Python.Lines(
            Python.WithTorch, folder.Path, Script, transfer.Module.Trim(), precision == "Single" ? "float" : "double", transfer.Names, transfer.Shape);
        ITestNetwork back = network.Load(folder.File("pytorch.safetensors"));

        AssertNear(Numbers(folder.File("predicted")), network.Predict(inputs), tolerance, $"{name} in {precision}, to PyTorch");
        AssertNear(Numbers(folder.File("predicted after training")), back.Predict(inputs), tolerance, $"{name} in {precision}, from PyTorch");
        Assert.True(Distance(network.Predict(inputs), back.Predict(inputs)) > 1e-3, "PyTorch trained nothing");
        Assert.All(counts.Where(line => line.Length > 0), line => Assert.EndsWith("num_batches_tracked: 3", line, StringComparison.Ordinal));
    }

    /// <summary>Some steps, so that statistics are not those of the start; the statistics of Standardize, which only Fit learns, are set.</summary>
    private static void Train(ITestNetwork network, double[] inputs)
    {
        foreach ((string parameter, string shape) in network.Tensors().Where(tensor => tensor.Name.StartsWith("standardize1.", StringComparison.Ordinal)))
            network.SetParameter(parameter, [.. Enumerable.Range(1, JsonSerializer.Deserialize<int[]>(shape)![0]).Select(i => i / 8.0)]);

        ITestTrainer trainer = network.Train();
        int[] labels = [.. Enumerable.Range(0, Batch).Select(sample => sample % network.OutputLength)];
        for (int step = 0; step < 5; step++)
            trainer.Step(inputs, labels);
    }

    private void AssertNear(double[] expected, double[] actual, double tolerance, string what)
    {
        Assert.Equal(expected.Length, actual.Length);
        Assert.Contains(actual, probability => probability is > 0.1 and < 0.9);
        double distance = Distance(expected, actual);
        log.WriteLine($"{what}: the largest difference of {actual.Length} predictions is {distance:0.0e+0}");
        Assert.True(distance <= tolerance, $"{what}: {distance:R} is over {tolerance:R}");
    }

    private static double Distance(double[] a, double[] b) => a.Zip(b, (x, y) => double.IsNaN(x - y) ? double.PositiveInfinity : Math.Abs(x - y)).Max();

    private static double[] Numbers(string path) => MemoryMarshal.Cast<byte, double>(File.ReadAllBytes(path)).ToArray();

    private static string Source(string name, TransferCase transfer, string precision) =>
        $"[Network(Precision = Precision.{precision}), Input({transfer.Shape.Trim('[', ']')})] [{transfer.Layers}] [CrossEntropy, Adam(0.001)] public partial class {name}{precision};";
}
