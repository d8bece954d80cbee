namespace NetGen.Benchmarks.Workloads;

/// <summary>A network predicts some samples in one call.</summary>
internal sealed class Prediction(NetworkDescription network, PredictCall<float> predict, int samples = 1, int? weightBytes = null) : Workload
{
    private readonly float[] _inputs = Draws.Numbers<float>(network.InputLength(), samples);
    private readonly float[] _outputs = new float[network.OutputLength() * samples];

    public override Work Work { get; } = Work.OfPrediction(network, samples, weightBytes);

    public override void Run(int calls)
    {
        PredictionOptions.Threads = Threads;
        for (int call = 0; call < calls; call++)
            predict(_inputs, _outputs);
    }
}
