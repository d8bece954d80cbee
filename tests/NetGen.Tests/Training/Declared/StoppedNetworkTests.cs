namespace NetGen.Tests.Training.Declared;

[Network, Input(2), Dense(1), MeanSquaredError, Sgd(0.5), Training(500, 8)]
[EarlyStopping(3, Monitor = Monitored.TrainingLoss, Trigger = StopTrigger.AverageChange, MinDelta = 1e-4, StartEpoch = 5)]
internal sealed partial class Settling;

[Network, Input(8), Dense(64), BatchNorm, Tanh, Dense(2), Softmax, CrossEntropy, Adam(0.01), Training(200, 8), EarlyStopping(5)]
internal sealed partial class Overfitting;

/// <summary>Attributes reach the end of a run.</summary>
public sealed class StoppedNetworkTests
{
    [Fact]
    public void A_run_that_has_settled_stops()
    {
        TrainingHistory history = new Settling.Trainer(new()).Fit(Samples.Regression(64, 2, 1));

        Assert.Equal(StopReason.EarlyStopping, history.Stopped);
        Assert.InRange(history.Epochs.Count, 8, 400);
        Assert.Equal(history.Epochs.Skip(5).MinBy(epoch => epoch.TrainingLoss)!.Epoch, history.RestoredEpoch);
    }

    [Fact]
    public void Over_fitting_stops_and_the_network_is_that_of_its_best_epoch_statistics_included()
    {
        Random random = new(3);
        Dataset Noise(int count) => Dataset.FromLabels(
            [.. Enumerable.Range(0, count * 8).Select(_ => (2 * random.NextSingle()) - 1)], 8, [.. Enumerable.Range(0, count).Select(i => i % 2)]);
        Dataset training = Noise(40), validation = Noise(200);
        Overfitting.Trainer trainer = new(new());
        TrainingHistory history = trainer.Fit(training, validation);
        EpochResult best = history.Epochs.MinBy(epoch => epoch.ValidationLoss)!;

        Assert.Equal(StopReason.EarlyStopping, history.Stopped);
        Assert.Equal(best.Epoch, history.RestoredEpoch);
        Assert.Equal(best.Epoch + 5, history.Epochs[^1].Epoch);
        Assert.Equal(best.ValidationLoss, trainer.Evaluate(validation).Loss);
    }
}
