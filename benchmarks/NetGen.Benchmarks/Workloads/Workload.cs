using System.Diagnostics;

namespace NetGen.Benchmarks.Workloads;

/// <summary>Something that is measured, ready to run.</summary>
internal abstract class Workload
{
    /// <summary>The threads that it may use.</summary>
    public int Threads { get; set; } = 1;

    /// <summary>What a call has to do; null where nothing says how long that must take.</summary>
    public virtual Work? Work => null;

    /// <summary>The most repetitions that are worth their time.</summary>
    public virtual int MostRepetitions => 500;

    /// <summary>Does the work again and again.</summary>
    public abstract void Run(int calls);

    /// <summary>The time of that many calls. A workload that is measured elsewhere, as in a process of its own, says so here.</summary>
    public virtual TimeSpan Time(int calls)
    {
        long start = Stopwatch.GetTimestamp();
        Run(calls);
        return Stopwatch.GetElapsedTime(start);
    }
}
