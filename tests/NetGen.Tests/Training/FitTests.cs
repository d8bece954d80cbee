using NetGen.Runtime;

namespace NetGen.Tests.Training;

public sealed class FitTests
{
    /// <summary>As a program that needs two samples for a step and declares one. None of the compiler's does: NG6006 refuses the declaration first.</summary>
    [Fact]
    public void Batches_too_small_for_a_step_are_refused_before_the_first()
    {
        Linear<float> network = new(2, 1);
        float[] before = network.Values;
        Linear<float>.Trainer trainer = network.Train(batchSize: 1, leastBatch: 2);
        foreach (Action call in (Action[])[() => trainer.Fit(Samples.Regression(4, 2, 1)), () => trainer.FindLearningRate(Samples.Regression(4, 2, 1))])
        {
            InvalidOperationException error = Assert.Throws<InvalidOperationException>(call);
            Assert.StartsWith("Training declares batches of 1, and batch normalisation compares", error.Message, StringComparison.Ordinal);
            Assert.EndsWith("declare a batch size of 2 or more.", error.Message, StringComparison.Ordinal);
        }

        Assert.Equal(before, network.Values);
        Assert.Equal(StopReason.Completed, network.Train(batchSize: 2, leastBatch: 2).Fit(Samples.Regression(4, 2, 1)).Stopped);
    }

    [Fact]
    public void Fit_learns_and_keeps_its_history()
    {
        Linear<double> network = new(4, 2);
        Linear<double>.Trainer trainer = network.Train(epochs: 60);
        TrainingHistory history = trainer.Fit(Samples.Regression(300, 4, 2), Samples.Regression(300, 4, 2));

        Assert.Same(history, trainer.History);
        Assert.Same(network, trainer.Network);
        Assert.Equal(StopReason.Completed, history.Stopped);
        Assert.Equal(Enumerable.Range(0, 60), history.Epochs.Select(epoch => epoch.Epoch));
        Assert.True(history.Epochs[^1].TrainingLoss < 0.01);
        Assert.True(history.Epochs[^1].Validation!.RSquared > 0.98);
        Assert.Null(history.Epochs[^1].TrainingAccuracy);
        Assert.Equal(0.125, history.Epochs[^1].LearningRate);
    }

    [Fact]
    public void Every_epoch_visits_every_sample_once_and_the_last_batch_is_the_rest()
    {
        List<int> batches = [];
        Linear<float> network = new(1, 1);
        Linear<float>.Trainer trainer = network.Train(new() { Threads = 1 }, epochs: 2);
        network.Kernels.Watch = (from, to) => batches.Add(to - from);
        trainer.Fit(Samples.Regression(35, 1, 1));

        Assert.Equal([16, 16, 3, 16, 16, 3], batches);
        Assert.Equal(6, trainer.Engine.State.Step);
    }

    [Fact]
    public void The_losses_of_an_epoch_are_means_over_its_samples()
    {
        // With rate 0 nothing moves: the epoch's loss is the loss of the data, and the penalty that of the parameters.
        Linear<double> network = new(2, 1, lambda: 0.5);
        network.Parameters.Set("dense1.weight", [1, 2]);
        Linear<double>.Trainer trainer = network.Train(epochs: 1);
        trainer.Engine.LearningRate = 0;
        Dataset data = Samples.Regression(35, 2, 1);
        EpochResult epoch = trainer.Fit(data).Epochs[0];

        Assert.Equal(trainer.Evaluate(data).Loss, epoch.TrainingLoss, 12);
        Assert.Equal(epoch.TrainingLoss + 2.5, epoch.TrainingLossWithPenalties, 12);
    }

    [Fact]
    public void Without_shuffling_fit_does_the_steps_in_the_order_of_the_data()
    {
        Dataset data = Samples.Regression(40, 3, 1);
        Linear<float> fitted = new(3, 1), stepped = new(3, 1);
        fitted.Train(epochs: 1, shuffle: false).Fit(data);
        TrainingEngine<float> engine = stepped.Train().Engine;
        for (int from = 0; from < 40; from += 16)
        {
            int count = Math.Min(16, 40 - from);
            engine.Step(data.Inputs.Span.Slice(from * 3, count * 3), data.Targets.Span.Slice(from, count));
        }

        Assert.Equal(stepped.Values, fitted.Values);
    }

    [Fact]
    public void The_order_depends_on_the_seed_alone()
    {
        Dataset data = Samples.Regression(64, 2, 1);
        float[] Train(long? seed)
        {
            Linear<float> network = new(2, 1);
            network.Train(new() { Seed = seed }).Fit(data);
            return network.Values;
        }

        Assert.Equal(Train(null), Train(7));
        Assert.Equal(Train(8), Train(8));
        Assert.NotEqual(Train(7), Train(8));
    }

    [Fact]
    public void Orders_are_permutations_that_differ_between_epochs()
    {
        BatchOrder order = new(seed: 3, shuffle: true);
        int[] first = order.Of(1000, 0).ToArray();
        int[] second = order.Of(1000, 1).ToArray();

        Assert.Equal(Enumerable.Range(0, 1000), first.Order());
        Assert.Equal(Enumerable.Range(0, 1000), second.Order());
        Assert.NotEqual(first, second);
        Assert.Equal(first, order.Of(1000, 0).ToArray());
    }

    [Fact]
    public void Progress_comes_on_the_callers_thread_and_may_use_the_trainer()
    {
        Dataset data = Samples.Regression(20, 2, 1);
        Linear<float>.Trainer trainer = new Linear<float>(2, 1).Train(epochs: 3);
        List<(EpochResult, int)> reports = [];
        TrainingHistory history = trainer.Fit(data, data, new Reports(epoch =>
        {
            reports.Add((epoch, Environment.CurrentManagedThreadId));
            Assert.Equal(epoch.ValidationLoss, trainer.Evaluate(data).Loss);
            trainer.Engine.LearningRate = 0.0625f;
            Assert.Throws<InvalidOperationException>(() => trainer.Fit(data));
        }));

        Assert.Equal(history.Epochs.Select(epoch => (epoch, Environment.CurrentManagedThreadId)), reports);
        Assert.Equal([0.125, 0.0625, 0.0625], history.Epochs.Select(epoch => epoch.LearningRate));
    }

    [Fact]
    public void A_report_that_throws_ends_fit_after_its_epoch_and_the_next_call_goes_on()
    {
        Dataset data = Samples.Regression(20, 2, 1);
        Linear<float>.Trainer trainer = new Linear<float>(2, 1).Train(epochs: 3);
        Assert.Throws<TimeoutException>(() => trainer.Fit(data, progress: new Reports(_ => throw new TimeoutException())));

        Assert.Equal([1, 2], trainer.Fit(data).Epochs.Select(epoch => epoch.Epoch));
    }

    [Fact]
    public void Data_that_does_not_fit_is_refused_and_both_lengths_named()
    {
        Linear<float>.Trainer trainer = new Linear<float>(2, 3).Train();
        Dataset good = Samples.Regression(4, 2, 3);

        AssertNames(() => trainer.Fit(Samples.Regression(4, 5, 3)), "takes 2 input values", "has 5");
        AssertNames(() => trainer.Fit(good, Samples.Regression(4, 2, 4)), "has 3 output values", "has 4 target values");
        AssertNames(() => trainer.Evaluate(Dataset.FromLabels([1, 2], 2, [3])), "has 3 output values", "has 4 classes");
        Assert.Equal(0, trainer.Engine.State.Step);
        trainer.Fit(Dataset.FromLabels([1, 2, 3, 4], 2, [1, 0]));
    }

    private static void AssertNames(Action call, string network, string data)
    {
        ArgumentException error = Assert.Throws<ArgumentException>(call);
        Assert.Contains(network, error.Message, StringComparison.Ordinal);
        Assert.Contains(data, error.Message, StringComparison.Ordinal);
    }
}
