namespace NetGen.Runtime;

/// <summary>The process's background threads. They come into being when work first asks for them, and serve every trainer.</summary>
/// <remarks>
/// At most one per core besides the caller's: more would only take turns. Where fewer come than were asked for, those that do and
/// the caller do all parts; the cut, and so the result, stays the same.
/// </remarks>
internal sealed class WorkerPool
{
    private readonly int _limit;
    private readonly Lock _growth = new();
    private PoolWorker[] _workers = [];

    /// <param name="limit">The most threads that the pool may start.</param>
    internal WorkerPool(int limit) => _limit = limit;

    /// <summary>The pool of the process.</summary>
    internal static WorkerPool Shared { get; } = new(Environment.ProcessorCount - 1);

    /// <summary>Threads started so far.</summary>
    internal int Count => Volatile.Read(ref _workers).Length;

    /// <summary>Calls free workers to <paramref name="work"/>, the first to place 1 among those that share it, the next to place 2, and so on.</summary>
    internal void Summon(PoolWork work, int helpers)
    {
        int wanted = Math.Min(helpers, _limit);
        int called = 0;
        foreach (PoolWorker worker in Volatile.Read(ref _workers))
        {
            if (called == wanted)
                return;

            if (worker.IsOnItsWayTo(work) || worker.TryPost(work, called + 1))
                called++;
        }

        if (called < wanted && Count < _limit)
            Grow(work, called, wanted);
    }

    private void Grow(PoolWork work, int called, int wanted)
    {
        lock (_growth)
        {
            while (called < wanted && _workers.Length < _limit)
            {
                PoolWorker worker = PoolWorker.Start(_workers.Length + 1, work, ++called);
                Volatile.Write(ref _workers, [.. _workers, worker]);
            }
        }
    }
}
