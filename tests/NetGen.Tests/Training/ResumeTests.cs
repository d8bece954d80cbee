using NetGen.Runtime;

namespace NetGen.Tests.Training;

public sealed class ResumeTests
{
    private static readonly Dataset Data = Samples.Regression(100, 5, 2);

    [Fact]
    public void A_cancelled_run_goes_on_at_its_batch_to_the_same_bits()
    {
        Linear<float> paused = new(5, 2), straight = new(5, 2);
        TrainingHistory expected = straight.Train(epochs: 4).Fit(Data);

        Linear<float>.Trainer trainer = paused.Train(new() { Threads = 1 }, epochs: 4);
        int steps = 0;
        using CancellationTokenSource source = new();
        paused.Kernels.Watch = (_, _) =>
        {
            if (++steps == 17)
                source.Cancel();
        };
        TrainingHistory first = trainer.Fit(Data, cancellation: source.Token);
        TrainingHistory second = trainer.Fit(Data);

        Assert.Equal(StopReason.Cancelled, first.Stopped);
        Assert.Equal(StopReason.Completed, second.Stopped);
        Assert.Equal([0, 1], first.Epochs.Select(epoch => epoch.Epoch));
        Assert.Equal([2, 3], second.Epochs.Select(epoch => epoch.Epoch));
        Assert.Equal(expected.Epochs.Select(epoch => epoch.TrainingLoss), first.Epochs.Concat(second.Epochs).Select(epoch => epoch.TrainingLoss));
        Assert.Equal(straight.Values, paused.Values);
    }

    [Fact]
    public void Cancelling_in_a_report_ends_the_run_after_that_epoch()
    {
        Linear<float>.Trainer trainer = new Linear<float>(5, 2).Train(epochs: 5);
        using CancellationTokenSource source = new();
        TrainingHistory history = trainer.Fit(Data, progress: new Reports(_ => source.Cancel()), cancellation: source.Token);

        Assert.Equal(StopReason.Cancelled, history.Stopped);
        Assert.Single(history.Epochs);
        Assert.Equal([1, 2, 3, 4], trainer.Fit(Data).Epochs.Select(epoch => epoch.Epoch));
    }

    [Fact]
    public void Cancelled_before_it_began_a_run_has_done_nothing()
    {
        Linear<float>.Trainer trainer = new Linear<float>(5, 2).Train();
        TrainingHistory history = trainer.Fit(Data, cancellation: new CancellationToken(canceled: true));

        Assert.Equal(StopReason.Cancelled, history.Stopped);
        Assert.Empty(history.Epochs);
        Assert.Equal(0, trainer.Engine.State.Step);
    }

    [Fact]
    public void A_completed_run_is_followed_by_as_many_epochs_more()
    {
        Linear<float> twice = new(5, 2), once = new(5, 2);
        Linear<float>.Trainer trainer = twice.Train(epochs: 3);
        trainer.Fit(Data);
        TrainingHistory second = trainer.Fit(Data);
        once.Train(epochs: 6).Fit(Data);

        Assert.Equal([3, 4, 5], second.Epochs.Select(epoch => epoch.Epoch));
        Assert.Equal(once.Values, twice.Values);
    }

    [Fact]
    public void With_data_of_another_length_the_interrupted_epoch_begins_again()
    {
        Linear<float> network = new(5, 2);
        Linear<float>.Trainer trainer = network.Train(new() { Threads = 1 }, epochs: 1);
        using CancellationTokenSource source = new();
        network.Kernels.Watch = (_, _) => source.Cancel();
        trainer.Fit(Data, cancellation: source.Token);
        Assert.Equal(16, trainer.Engine.State.Position);

        TrainingHistory history = trainer.Fit(Samples.Regression(8, 5, 2));
        Assert.Equal([0], history.Epochs.Select(epoch => epoch.Epoch));
        Assert.Equal(2, trainer.Engine.State.Step);
    }

    [Fact]
    public void A_saved_state_and_saved_parameters_go_on_in_another_trainer_to_the_same_bits()
    {
        Linear<float> straight = new(5, 2), paused = new(5, 2), resumed = new(5, 2);
        straight.Train(epochs: 4).Fit(Data);

        Linear<float>.Trainer before = paused.Train(epochs: 4), after = resumed.Train(new() { Seed = 99 }, epochs: 4);
        using CancellationTokenSource source = new();
        paused.Kernels.Watch = (_, _) =>
        {
            if (before.Engine.State.Step == 9)
                source.Cancel();
        };
        before.Fit(Data, cancellation: source.Token);
        using MemoryStream file = new();
        before.Engine.State.Save(file);
        file.Position = 0;
        after.Engine.State.Load(file);
        resumed.CopyFrom(paused);
        after.Fit(Data);

        Assert.Equal(straight.Values, resumed.Values);
    }
}
