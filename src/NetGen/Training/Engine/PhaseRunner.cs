using System.Numerics;

namespace NetGen.Runtime;

/// <summary>Cuts phases into contiguous ranges, as many as there are threads at most, and runs them.</summary>
internal sealed class PhaseRunner<T>(int threads, WorkerPool pool) : PoolWork(threads)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    // What lies with samples in lanes has a cache line of them in one piece, sixteen in single precision.
    private const int SampleGrain = 16;

    // Multiply-adds that take about a microsecond, ten times what a hand-over does: less is not worth a thread.
    private const long LeastWorkPerThread = 1 << 16;

    private readonly int _threads = threads;
    private PhaseKernel<T>? _kernel;
    private StepContext<T>? _step;
    private int _count;
    private int _grain;

    public void Run(in Phase<T> phase, StepContext<T> step)
    {
        bool samples = phase.Cut == PhaseCut.Samples;
        _count = samples ? step.Samples : phase.Units;
        _grain = samples ? SampleGrain : 1;
        int parts = (int)Math.Min(Math.Min(_threads, Grains), (double)_count * phase.WorkPerUnit / LeastWorkPerThread);
        if (parts <= 1)
        {
            phase.Run(step, 0, _count);
            return;
        }

        (_kernel, _step) = (phase.Run, step);
        Run(pool, parts);
    }

    protected override void Execute(int part) => _kernel!(_step!, Bound(part), Bound(part + 1));

    private int Grains => (int)(((long)_count + _grain - 1) / _grain);

    private int Bound(int part) => (int)Math.Min(_count, (long)Grains * part / Parts * _grain);
}
