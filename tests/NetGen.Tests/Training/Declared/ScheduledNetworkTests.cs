namespace NetGen.Tests.Training.Declared;

/// <summary>Attributes reach the rates of a run.</summary>
public sealed class ScheduledNetworkTests
{
    private static readonly Dataset Data = Samples.Regression(24, 2, 1);

    [Fact]
    public void Every_schedule_sets_the_rates_that_it_declares()
    {
        Assert.Equal([0.5, 0.375, 0.25, 0.25], Rates(new Lines.Trainer(new())));
        Assert.Equal([0.5, 0.25, 0.125, 0.0625], Rates(new Exponentials.Trainer(new())));
        Assert.Equal([0.5, 0.25, 0.166667, 0.125], Rates(new Times.Trainer(new())));
        Assert.Equal([0.5, 0.5, 0.25, 0.25], Rates(new Stairs.Trainer(new())));
        Assert.Equal([0.25, 0.426777, 0.25, 0.073223], Rates(new Waves.Trainer(new())));
        Assert.Equal([0.5, 1, 1.5, 2], Rates(new Cycles.Trainer(new())).Take(4));
        Assert.Equal([0.5, 0.5, 0.125, 0.03125], Rates(new Plateaus.Trainer(new())));
    }

    private static IEnumerable<double> Rates<TNetwork>(Trainer<TNetwork> trainer)
        where TNetwork : class, INetwork<TNetwork> => trainer.Fit(Data).Epochs.Select(epoch => Math.Round(epoch.LearningRate, 6));
}
