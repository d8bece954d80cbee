using System.Globalization;
using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <summary>One background thread of the pool: it waits hot for a moment, then yields its core, then sleeps.</summary>
#pragma warning disable CA1001 // a worker and its event live as long as the process
internal sealed class PoolWorker
#pragma warning restore CA1001
{
    /// <summary>Turns of about 40 ns: a hand-over within them costs a tenth of a microsecond.</summary>
    internal const int Spins = 1000;

    private const int Yields = 400;

    // Idle or Parked → Reserved (a poster writes the work) → Posted → Running → Idle.
    private const int Idle = 0, Parked = 1, Reserved = 2, Posted = 3, Running = 4;

    private readonly AutoResetEvent _wake = new(initialState: false);
    private int _state;
    private int _place;
    private PoolWork? _work;

    private PoolWorker(PoolWork work, int place)
    {
        (_work, _place, _state) = (work, place, Posted);
    }

    /// <summary>Starts a thread that begins with <paramref name="work"/>.</summary>
    internal static PoolWorker Start(int number, PoolWork work, int place)
    {
        PoolWorker worker = new(work, place);
        Thread thread = new(worker.Live)
        {
            IsBackground = true,
            Name = string.Create(CultureInfo.InvariantCulture, $"NetGen worker {number}"),
        };
        thread.UnsafeStart();
        return worker;
    }

    /// <summary>Whether the worker was called to this work before and has not come yet.</summary>
    internal bool IsOnItsWayTo(PoolWork work) => Volatile.Read(ref _state) == Posted && Volatile.Read(ref _work) == work;

    /// <summary>Calls the worker if it is free.</summary>
    internal bool TryPost(PoolWork work, int place)
    {
        int state = Volatile.Read(ref _state);
        if (state is not (Idle or Parked) || Interlocked.CompareExchange(ref _state, Reserved, state) != state)
            return false;

        _place = place;
        Volatile.Write(ref _work, work);
        Volatile.Write(ref _state, Posted);
        if (state == Parked)
            _wake.Set();

        return true;
    }

    private void Live()
    {
        while (true)
        {
            while (!IsPostedSoon())
                Park();

            Work();
        }
    }

    // The worker is free again before the run's caller learns that it is done: the next phase finds it idle.
    // A method of its own, so that no local keeps a finished run alive.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Work()
    {
        Interlocked.Exchange(ref _state, Running);
        PoolWork work = _work!;
        Volatile.Write(ref _work, null);
        int done = work.Help(_place);
        Volatile.Write(ref _state, Idle);
        work.Finish(done);
    }

    private bool IsPostedSoon()
    {
        for (int i = 0; i < Spins + Yields; i++)
        {
            if (Volatile.Read(ref _state) == Posted)
                return true;

            if (i < Spins)
                Thread.SpinWait(1);
            else
                Thread.Yield();
        }

        return false;
    }

    private void Park()
    {
        if (Interlocked.CompareExchange(ref _state, Parked, Idle) == Idle)
            _wake.WaitOne();
    }
}
