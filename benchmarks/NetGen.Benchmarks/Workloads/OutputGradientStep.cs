namespace NetGen.Benchmarks.Workloads;

/// <summary>A step from the gradient of the outputs, so that no loss costs anything: forward, backward and update.</summary>
internal sealed class OutputGradientStep(NetworkDescription network, GradientCall step, int samples) : Workload
{
    private readonly float[] _inputs = Draws.Numbers<float>(network.InputLength(), samples);
    private readonly float[] _gradients = Draws.Numbers<float>(network.OutputLength(), samples);

    public override Work Work { get; } = Work.OfStep(network, samples);

    public override void Run(int calls)
    {
        for (int call = 0; call < calls; call++)
            step(_inputs, _gradients);
    }
}
