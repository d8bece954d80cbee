namespace NetGen.Tests;

internal static class Allocations
{
    /// <summary>
    /// Passes once a round of work allocates nothing on this thread. The first rounds may: unoptimized code boxes until the JIT has replaced it, which takes long on a busy machine, and threads
    /// must start. What allocates for good does so in every round.
    /// </summary>
    public static void End(Action round)
    {
        const int MostRounds = 60, Pause = 50;
        long bytes = 0;
        for (int i = 0; i < MostRounds; i++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            round();
            bytes = GC.GetAllocatedBytesForCurrentThread() - before;
            if (bytes == 0)
                return;
            Thread.Sleep(Pause);
        }

        Assert.Fail($"{bytes} bytes are allocated in every round.");
    }
}
