using NetGen.Benchmarks.Networks;

namespace NetGen.Benchmarks.Workloads;

/// <summary>One sample of the smallest network. It takes nanoseconds, so the member is called by its name: a delegate's call would be a part of what is measured.</summary>
internal sealed class TinyPrediction : Workload
{
    private readonly Tiny _network = new();
    private readonly float[] _inputs = Draws.Numbers<float>(Tiny.InputLength, 1);
    private readonly float[] _outputs = new float[Tiny.OutputLength];

    public override Work Work { get; } = Work.OfPrediction(Tiny.Description, 1, weightBytes: null);

    public override void Run(int calls)
    {
        for (int call = 0; call < calls; call++)
            _network.Predict(_inputs, _outputs);
    }
}
