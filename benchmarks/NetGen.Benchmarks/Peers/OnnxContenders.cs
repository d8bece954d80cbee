using NetGen.Benchmarks.Networks;

namespace NetGen.Benchmarks.Peers;

/// <summary>What ONNX Runtime can do: predict.</summary>
internal static class OnnxContenders
{
    private static readonly (string Workload, NetworkDescription Network, int Samples)[] Models =
    [
        ("predict-tiny", Tiny.Description, 1),
        ("predict-mlp", Mlp.Description, 1),
        ("predict-big", Big.Description, 1),
        ("predict-lenet", LeNet5.Description, 1),
        ("predict-mlp-64", Mlp.Description, 64),
        ("conv-1", Convolution.Description, 1),
    ];

    /// <param name="library">The path of the native library.</param>
    /// <param name="models">The folder with a file for each workload.</param>
    public static IEnumerable<Contender> Of(string library, string models)
    {
        OnnxApi api = new(library);
        return from model in Models
               from threads in Environment.ProcessorCount > 1 ? (int[])[1, 2] : [1]
               select new Contender(
                   model.Workload,
                   $"ONNX Runtime {api.Version}",
                   threads == 1 ? "1 thread" : $"{threads} threads",
                   threads,
                   () => new OnnxPrediction(api, Path.Combine(models, $"{model.Workload}.onnx"), threads, model.Network, model.Samples));
    }
}
