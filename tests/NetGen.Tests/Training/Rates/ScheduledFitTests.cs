using NetGen.Runtime;

namespace NetGen.Tests.Training;

public sealed class ScheduledFitTests
{
    private static readonly Dataset Data = Samples.Regression(40, 3, 1);

    [Fact]
    public void The_rate_of_every_epoch_stands_in_the_history()
    {
        TrainingHistory history = Network(RateSchedule.ExponentialDecay(0.5), warmup: 2).Train(epochs: 4).Fit(Data);

        Assert.Equal([0.0625, 0.0625, 0.03125, 0.015625], history.Epochs.Select(epoch => epoch.LearningRate));
    }

    [Fact]
    public void Steps_take_that_rate()
    {
        Linear<double> scheduled = Network(RateSchedule.StepDecay(1, 0.5)), byHand = new(3, 1);
        scheduled.Train(epochs: 2).Fit(Data);
        Linear<double>.Trainer trainer = byHand.Train(epochs: 1);
        trainer.Fit(Data);
        trainer.Engine.LearningRate = 0.0625;
        trainer.Fit(Data);

        Assert.Equal(byHand.Values, scheduled.Values);
    }

    [Fact]
    public void Setting_the_rate_replaces_the_rate_before_the_schedule()
    {
        Linear<double>.Trainer trainer = Network(RateSchedule.ExponentialDecay(0.5)).Train(epochs: 2);
        trainer.Fit(Data);
        trainer.Engine.LearningRate = 0.8;

        Assert.Equal(0.8, trainer.Engine.LearningRate);
        Assert.Equal([0.2, 0.1], trainer.Fit(Data).Epochs.Select(epoch => Math.Round(epoch.LearningRate, 12)));
    }

    [Fact]
    public void A_single_step_takes_the_rate_as_it_is()
    {
        Linear<double> warm = Network(null, warmup: 10), plain = new(3, 1);
        warm.Train().Engine.Step([1, 2, 3], [1.0]);
        plain.Train().Engine.Step([1, 2, 3], [1.0]);

        Assert.Equal(plain.Values, warm.Values);
    }

    [Fact]
    public void Every_run_has_a_cycle_of_its_own()
    {
        Linear<double>.Trainer trainer = Network(RateSchedule.OneCycle(1)).Train(epochs: 10);
        IEnumerable<double> first = trainer.Fit(Data).Epochs.Select(epoch => epoch.LearningRate).ToArray();

        Assert.Equal(first, trainer.Fit(Data).Epochs.Select(epoch => epoch.LearningRate));
        Assert.Equal(1, first.ElementAt(3), 12);
    }

    [Fact]
    public void A_pause_changes_nothing_of_a_run_whose_rate_falls_on_plateaus()
    {
        Linear<double> straight = Reducing(), paused = Reducing();
        double[] rates = [.. straight.Train(epochs: 8).Fit(Data).Epochs.Select(epoch => epoch.LearningRate)];
        Linear<double>.Trainer trainer = paused.Train(epochs: 8);
        List<double> resumed = [];
        while (resumed.Count < 8)
        {
            using CancellationTokenSource source = new();
            resumed.AddRange(trainer.Fit(Data, progress: new Reports(_ => source.Cancel()), cancellation: source.Token).Epochs.Select(epoch => epoch.LearningRate));
        }

        Assert.Equal(rates, resumed);
        Assert.Equal(straight.Values, paused.Values);
        Assert.True(rates[^1] < rates[0]);
        Assert.Equal(trainer.Engine.LearningRate, rates[^1], 12);

        // No loss falls by more than 100: every second epoch after the first ends a plateau.
        static Linear<double> Reducing()
        {
            Linear<double> network = new(3, 1);
            network.Kernels.Plateau = new(Monitored.TrainingLoss, 0.5, Patience: 2, MinDelta: 100, Cooldown: 0, MinRate: 0.02, IncreaseFactor: 1);
            return network;
        }
    }

    [Fact]
    public void Monitoring_validation_without_such_data_throws()
    {
        Linear<double> network = new(3, 1);
        network.Kernels.Plateau = new(Monitored.ValidationLoss, 0.5, 2, 0, 0, 0, 1);
        Linear<double>.Trainer trainer = network.Train();

        ArgumentException error = Assert.Throws<ArgumentException>(() => trainer.Fit(Data));
        Assert.Contains("ReduceOnPlateau monitors ValidationLoss", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, trainer.Engine.State.Step);
        trainer.Fit(Data, Data);
    }

    private static Linear<double> Network(RateSchedule? schedule, int warmup = 0)
    {
        Linear<double> network = new(3, 1);
        network.Kernels.Schedule = schedule;
        network.Kernels.WarmupEpochs = warmup;
        return network;
    }
}
