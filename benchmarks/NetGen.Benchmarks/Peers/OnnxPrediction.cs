using NetGen.Benchmarks.Workloads;

namespace NetGen.Benchmarks.Peers;

/// <summary>A prediction by ONNX Runtime, into memory that is there already.</summary>
internal sealed class OnnxPrediction : Workload
{
    private readonly OnnxApi _api;
    private readonly nint _session;
    private readonly nint _input;
    private readonly nint _output;

    // The tensors know no more than the arrays' addresses; these keep them alive.
    private readonly float[] _inputs;
    private readonly float[] _outputs;

    public OnnxPrediction(OnnxApi api, string model, int threads, NetworkDescription network, int samples)
    {
        _api = api;
        _session = api.OpenSession(model, threads);
        _inputs = Pinned(network.InputLength() * samples);
        _outputs = Pinned(network.OutputLength() * samples);
        _input = api.WrapTensor(_inputs, Shape(samples, network.InputShape));
        _output = api.WrapTensor(_outputs, Shape(samples, network.OutputShape));
    }

    public override void Run(int calls)
    {
        for (int call = 0; call < calls; call++)
            _api.Run(_session, _input, _output);

        GC.KeepAlive((_inputs, _outputs));
    }

    private static long[] Shape(int samples, IEnumerable<int> shape) => [samples, .. shape.Select(size => (long)size)];

    private static float[] Pinned(int length)
    {
        float[] memory = GC.AllocateArray<float>(length, pinned: true);
        Array.Fill(memory, 0.5f);
        return memory;
    }
}
