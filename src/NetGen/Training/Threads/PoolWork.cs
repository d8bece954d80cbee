using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;

namespace NetGen.Runtime;

/// <summary>Work in parts that any thread may claim: the caller never waits for a thread that has not begun.</summary>
/// <remarks>
/// Every helper starts at parts of its own, so that a core meets the same samples phase after phase, and then takes what is left.
/// A helper that comes too late for one run may find the next one open: what it claims there is as good.
/// </remarks>
internal abstract class PoolWork
{
    private const int Open = 0, Claimed = 1;

    private readonly Claim[] _claims;
    private int _parts;
    private int _sharing = 1;
    private int _remaining;
    private Exception? _failure;

    /// <param name="maximum">The most parts that a run may have.</param>
    protected PoolWork(int maximum)
    {
        _claims = new Claim[maximum];
        Array.Fill(_claims, new Claim { State = Claimed });
    }

    /// <summary>Parts of the current run.</summary>
    protected int Parts => _parts;

    /// <summary>Does one part; what it throws reaches the caller of <see cref="Run"/>.</summary>
    protected abstract void Execute(int part);

    /// <summary>Does all parts on this thread and the pool's, and returns when the last is done.</summary>
    /// <param name="pool">Whose threads help.</param>
    /// <param name="parts">How many parts.</param>
    /// <param name="threads">The most threads that share them, this one included.</param>
    protected void Run(WorkerPool pool, int parts, int threads)
    {
        int sharing = Math.Min(parts, threads);
        Publish(parts, sharing);
        try
        {
            pool.Summon(this, sharing - 1);
        }
        finally
        {
            Finish(Help(0));
            WaitForOthers();
        }

        if (_failure is { } failure)
        {
            _failure = null;
            ExceptionDispatchInfo.Throw(failure);
        }
    }

    /// <summary>Does unclaimed parts, beginning where the helper with this place among those that share them does; returns how many.</summary>
    internal int Help(int place)
    {
        int parts = Volatile.Read(ref _parts);
        int first = (int)((long)parts * place / Volatile.Read(ref _sharing));
        int done = 0;
        for (int i = 0; i < parts; i++)
        {
            int part = (first + i) % parts;
            ref int state = ref _claims[part].State;
            if (Volatile.Read(ref state) != Open || Interlocked.Exchange(ref state, Claimed) != Open)
                continue;

            ExecuteSafely(part);
            done++;
        }

        return done;
    }

    /// <summary>Reports parts as done: a helper's last touch of a run, when it is free for another.</summary>
    internal void Finish(int parts)
    {
        if (parts > 0)
            Interlocked.Add(ref _remaining, -parts);
    }

    // The count stands before the claims open, and the claims before the pool looks whether a helper is on its way.
    private void Publish(int parts, int sharing)
    {
        _remaining = parts;
        Volatile.Write(ref _sharing, sharing);
        Volatile.Write(ref _parts, parts);
        for (int i = 0; i < parts; i++)
            Volatile.Write(ref _claims[i].State, Open);

        Interlocked.MemoryBarrier();
    }

    private void ExecuteSafely(int part)
    {
        try
        {
            Execute(part);
        }
#pragma warning disable CA1031 // an exception of any kind travels to the thread that asked for the work
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Interlocked.CompareExchange(ref _failure, exception, null);
        }
    }

    private void WaitForOthers()
    {
        for (int spins = 0; Volatile.Read(ref _remaining) != 0; spins++)
        {
            if (spins < PoolWorker.Spins)
                Thread.SpinWait(1);
            else
                Thread.Yield();
        }
    }

    // Two cache lines each: neighbours are claimed by different cores at the same moment.
    [StructLayout(LayoutKind.Sequential, Size = 128)]
    private struct Claim
    {
        public int State;
    }
}
