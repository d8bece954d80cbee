namespace NetGen.Benchmarks.Workloads;

/// <summary>A step of training towards classes, the same batch every time.</summary>
internal sealed class LabelStep(NetworkDescription network, LabelCall step, int samples) : Workload
{
    private readonly float[] _inputs = Draws.Numbers<float>(network.InputLength(), samples);
    private readonly int[] _labels = Draws.Classes(network.OutputLength(), samples);

    public override Work Work { get; } = Work.OfStep(network, samples);

    public override void Run(int calls)
    {
        for (int call = 0; call < calls; call++)
            step(_inputs, _labels);
    }
}
