using System.Numerics;

namespace NetGen.Benchmarks.Workloads;

/// <summary>A step of training towards numbers, or its gradients alone, the same batch every time.</summary>
internal sealed class TargetStep<T>(NetworkDescription network, TargetCall<T> step, int samples) : Workload
    where T : struct, IFloatingPoint<T>
{
    private readonly T[] _inputs = Draws.Numbers<T>(network.InputLength(), samples);
    private readonly T[] _targets = Draws.Numbers<T>(network.OutputLength(), samples);

    public override Work Work { get; } = Work.OfStep(network, samples);

    public override void Run(int calls)
    {
        for (int call = 0; call < calls; call++)
            step(_inputs, _targets);
    }
}
