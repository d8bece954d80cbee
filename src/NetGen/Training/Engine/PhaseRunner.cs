using System.Collections.Immutable;
using System.Numerics;

namespace NetGen.Runtime;

/// <summary>Cuts phases into contiguous ranges of about the same work and runs them.</summary>
/// <remarks>
/// Samples and units of one kind are cut once for each thread, so that a core meets the same ones phase after phase. What units of several kinds
/// cost is an estimate: they are cut finer, and who is done early takes what is left. Kinds of many units are cut one by one, for the same reason as samples.
/// </remarks>
internal sealed class PhaseRunner<T>(int threads, WorkerPool pool) : PoolWork(threads * FineParts)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    // Multiply-adds that take about a microsecond, ten times what a hand-over does: less is not worth a thread.
    private const long LeastWorkPerPart = 1 << 16;

    private const int FineParts = 4;

    private readonly int _threads = threads;
    private PhaseKernel<T>? _kernel;
    private StepContext<T>? _step;
    private ImmutableArray<UnitCost> _costs = [];
    private EvenCut _cut;

    public void Run(in Phase<T> phase, StepContext<T> step)
    {
        _cut = phase.Cut == PhaseCut.Samples ? EvenCut.OfSamples(step.Samples) : new EvenCut(phase.Units, Grain: 1);
        _costs = phase.Costs;
        int parts = _threads == 1 ? 1 : PartsOf(phase);
        if (parts <= 1)
        {
            phase.Run(step, 0, _cut.Count);
            return;
        }

        (_kernel, _step) = (phase.Run, step);
        Run(pool, parts, _threads);
    }

    protected override void Execute(int part)
    {
        if (_costs.IsDefaultOrEmpty)
        {
            _kernel!(_step!, _cut.Bound(part, Parts), _cut.Bound(part + 1, Parts));
            return;
        }

        int firstUnit = 0;
        for (int kind = 0, end; kind < _costs.Length; kind = end)
        {
            end = UnitCost.EndOfGroup(_costs.AsSpan(), kind, Parts);
            ReadOnlySpan<UnitCost> group = _costs.AsSpan(kind..end);
            int from = firstUnit + UnitCost.Bound(group, part, Parts), to = firstUnit + UnitCost.Bound(group, part + 1, Parts);
            if (from < to)
                _kernel!(_step!, from, to);
            firstUnit += UnitCost.Bound(group, Parts, Parts);
        }
    }

    private int PartsOf(in Phase<T> phase)
    {
        int most = _costs.IsDefaultOrEmpty ? _threads : _threads * FineParts;
        return (int)Math.Min(Math.Min(most, _cut.Grains), (double)_cut.Count * phase.WorkPerUnit / LeastWorkPerPart);
    }
}
