using NetGen.Runtime;

namespace NetGen.Tests.Training;

public sealed class ThreadTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(8)]
    public void Any_number_of_threads_gives_the_same_bits(int threads)
    {
        (float[] expected, EpochResult[] epochs) = TrainWith(1, WorkerPool.Shared);
        (float[] values, EpochResult[] given) = TrainWith(threads, new WorkerPool(threads - 1));

        Assert.Equal(expected, values);
        Assert.Equal(epochs.Select(Figures), given.Select(Figures));
    }

    [Theory]
    [InlineData(1, 3)]
    [InlineData(7, 8)]
    [InlineData(8, 8)]
    [InlineData(41, 3)]
    [InlineData(64, 3)]
    [InlineData(100, 2)]
    [InlineData(200, 8)]
    public void Ranges_are_contiguous_and_start_at_multiples_of_eight(int samples, int threads)
    {
        List<(int From, int To)> ranges = [];
        Linear<float> network = new(3, 2);
        network.Kernels.Watch = (from, to) =>
        {
            lock (ranges)
                ranges.Add((from, to));
        };
        network.Train(new() { Threads = threads }).Engine.Step(new float[samples * 3], new float[samples * 2]);
        ranges.Sort();

        Assert.Equal(Math.Min(threads, (samples + 7) / 8), ranges.Count);
        Assert.Equal(0, ranges[0].From);
        Assert.Equal(samples, ranges[^1].To);
        Assert.All(ranges, range => Assert.True(range.From < range.To && range.From % 8 == 0));
        Assert.All(ranges.Zip(ranges.Skip(1)), pair => Assert.Equal(pair.First.To, pair.Second.From));
    }

    [Fact]
    public void Two_trainers_on_two_threads_do_not_disturb_each_other()
    {
        WorkerPool pool = new(3);
        (float[] expected, _) = TrainWith(1, WorkerPool.Shared);
        float[][] values = new float[4][];
        Thread[] threads = [.. Enumerable.Range(0, values.Length).Select(i => new Thread(() => values[i] = TrainWith(3, pool).Values))];
        foreach (Thread thread in threads)
            thread.Start();
        foreach (Thread thread in threads)
            thread.Join();

        Assert.All(values, given => Assert.Equal(expected, given));
    }

    [Fact]
    public void Threads_less_than_one_are_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => new TrainerOptions { Threads = 0 });

    private static (float[] Values, EpochResult[] Epochs) TrainWith(int threads, WorkerPool pool)
    {
        Linear<float> network = new(13, 9, lambda: 0.01);
        Linear<float>.Trainer trainer = network.Train(new() { Threads = threads }, batchSize: 70, pool: pool);
        Dataset validation = Samples.Regression(83, 13, 9, seed: 2);
        TrainingHistory history = trainer.Fit(Samples.Regression(500, 13, 9), validation);
        return (network.Values, [.. history.Epochs]);
    }

    private static object Figures(EpochResult epoch) =>
        (epoch.TrainingLoss, epoch.TrainingLossWithPenalties, epoch.ValidationLoss, epoch.Validation!.RSquared, epoch.Validation.MeanAbsoluteError);
}
