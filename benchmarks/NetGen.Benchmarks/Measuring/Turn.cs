using NetGen.Benchmarks.Workloads;

namespace NetGen.Benchmarks.Measuring;

/// <summary>A workload in a session: how often it is called in a repetition, and what its repetitions took.</summary>
internal sealed class Turn
{
    /// <summary>
    /// Long beside the clock's resolution, and short beside the few milliseconds that a busy system gives a thread at once: repetitions as long as these
    /// are interrupted nearly always, and the median no longer hides it.
    /// </summary>
    private static readonly TimeSpan Repetition = TimeSpan.FromMilliseconds(0.5);

    /// <summary>A thread that wakes up may share its caller's core until the system has moved it, which takes some milliseconds.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(5);

    private readonly Benchmark _benchmark;
    private readonly Workload _workload;
    private readonly List<double> _nanoseconds;
    private int _calls;
    private long _bytes;

    public Turn(Benchmark benchmark)
    {
        _benchmark = benchmark;
        _workload = benchmark.Create();
        _nanoseconds = new(_workload.MostRepetitions);
    }

    public bool IsOpen => _nanoseconds.Count < _workload.MostRepetitions;

    public Measurement Result => new(_benchmark.Name, [.. _nanoseconds], (_bytes + TotalCalls - 1) / TotalCalls, _workload.Work, _workload.Threads);

    private long TotalCalls => (long)_calls * _nanoseconds.Count;

    /// <summary>Finds out how many calls make a repetition.</summary>
    public void Calibrate()
    {
        _calls = 1;
        _workload.Time(_calls);
        while (_workload.Time(_calls) < Repetition)
            _calls *= 2;
    }

    /// <summary>The calls before the clock starts bring weights back to the caches, and threads out of their sleep and to cores of their own.</summary>
    public void Repeat()
    {
        int calls = _workload.Threads == 1 ? (_calls / 8) + 1 : _calls;
        TimeSpan least = _workload.Threads == 1 ? TimeSpan.Zero : Settling;
        TimeSpan spent = _workload.Time(calls);
        while (spent < least)
            spent += _workload.Time(calls);

        long before = Allocated();
        double nanoseconds = _workload.Time(_calls).TotalNanoseconds / _calls;
        _bytes += Allocated() - before;
        _nanoseconds.Add(nanoseconds);
    }

    private long Allocated() => _workload.Threads == 1 ? GC.GetAllocatedBytesForCurrentThread() : GC.GetTotalAllocatedBytes(precise: true);
}
