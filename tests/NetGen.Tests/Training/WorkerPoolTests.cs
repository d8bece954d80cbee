using NetGen.Runtime;

namespace NetGen.Tests.Training;

public sealed class WorkerPoolTests
{
    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 1)]
    [InlineData(3, 1)]
    [InlineData(8, 7)]
    [InlineData(32, 7)]
    public void Every_part_runs_exactly_once(int parts, int workers)
    {
        WorkerPool pool = new(workers);
        Counting work = new(parts);
        for (int run = 1; run <= 5000; run++)
        {
            int used = (run % parts) + 1;
            work.Do(pool, used);
            for (int part = 0; part < parts; part++)
                Assert.Equal(part < used ? 1 : 0, Interlocked.Exchange(ref work.Counts[part], 0));
        }

        Assert.InRange(pool.Count, 0, workers);
    }

    [Fact]
    public void Several_users_at_once_are_served()
    {
        WorkerPool pool = new(5);
        Exception?[] failures = new Exception?[4];
        Thread[] users = [.. Enumerable.Range(0, failures.Length).Select(user => new Thread(() => failures[user] = Record.Exception(() => Use(pool, user + 2))))];
        foreach (Thread user in users)
            user.Start();
        foreach (Thread user in users)
            user.Join();

        Assert.All(failures, Assert.Null);
        Assert.InRange(pool.Count, 1, 5);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void What_a_part_throws_reaches_the_caller_and_the_next_run_is_sound(int thrower)
    {
        WorkerPool pool = new(3);
        Counting work = new(4) { Thrower = thrower };
        for (int run = 0; run < 200; run++)
        {
            TimeoutException error = Assert.Throws<TimeoutException>(() => work.Do(pool, 4));
            Assert.Equal($"part {thrower}", error.Message);
        }

        work.Thrower = -1;
        Array.Clear(work.Counts);
        work.Do(pool, 4);
        Assert.Equal([1, 1, 1, 1], work.Counts);
    }

    [Fact]
    public void Workers_that_fell_asleep_wake_again()
    {
        WorkerPool pool = new(2);
        Counting work = new(3);
        for (int run = 0; run < 20; run++)
        {
            work.Do(pool, 3);
            Thread.Sleep(run);
        }

        Assert.Equal([20, 20, 20], work.Counts);
    }

    [Fact]
    public void A_run_allocates_nothing_once_its_threads_exist()
    {
        WorkerPool pool = new(2);
        Counting work = new(3);
        Allocations.End(() =>
        {
            for (int run = 0; run < 1000; run++)
                work.Do(pool, 3);
        });
    }

    private static void Use(WorkerPool pool, int parts)
    {
        Counting work = new(parts);
        for (int run = 1; run <= 5000; run++)
            work.Do(pool, parts);

        Assert.All(work.Counts, count => Assert.Equal(5000, count));
    }

    private sealed class Counting(int maximum) : PoolWork(maximum)
    {
        public int[] Counts { get; } = new int[maximum];

        public int Thrower { get; set; } = -1;

        public void Do(WorkerPool pool, int parts) => Run(pool, parts, parts);

        protected override void Execute(int part)
        {
            Interlocked.Increment(ref Counts[part]);
            if (part == Thrower)
                throw new TimeoutException($"part {part}");
        }
    }
}
