using NetGen.Runtime;

namespace NetGen.Tests.Training;

/// <summary>Losses in, rates out: the rate after each epoch, beginning at 1.</summary>
public sealed class PlateauTests
{
    private const double NaN = double.NaN;

    private static readonly PlateauSettings Halve = new(Monitored.TrainingLoss, 0.5, Patience: 2, MinDelta: 0, Cooldown: 0, MinRate: 0, IncreaseFactor: 1);

    [Fact]
    public void While_it_improves_the_rate_stays() => Check(Halve, [5, 4, 3, 2], [1, 1, 1, 1]);

    [Fact]
    public void Patience_counts_the_epochs_since_the_best() => Check(Halve, [5, 5, 6, 4, 4, 3, 3, 3, 3, 3], [1, 1, 0.5, 0.5, 0.5, 0.5, 0.5, 0.25, 0.25, 0.125]);

    [Fact]
    public void An_improvement_is_more_than_the_bound() => Check(Halve with { MinDelta = 1 }, [5, 4, 3, 2.5], [1, 1, 1, 1]);

    [Fact]
    public void Small_improvements_add_up() => Check(Halve with { MinDelta = 1, Patience = 3 }, [5, 4.4, 3.9, 3.5, 3.2], [1, 1, 1, 1, 1]);

    [Fact]
    public void After_a_fall_some_epochs_do_not_count() => Check(Halve with { Cooldown = 2 }, [1, 1, 1, 1, 1, 1, 1], [1, 1, 0.5, 0.5, 0.5, 0.5, 0.25]);

    [Fact]
    public void There_is_a_least_rate() => Check(Halve with { Patience = 1, MinRate = 0.3 }, [1, 1, 1, 1], [1, 0.5, 0.3, 0.3]);

    [Fact]
    public void A_rate_that_is_lower_already_is_not_raised() => Check(Halve with { Patience = 1, MinRate = 3 }, [1, 1], [1, 1]);

    [Fact]
    public void An_improving_epoch_may_raise_it() => Check(Halve with { Patience = 1, IncreaseFactor = 1.5 }, [4, 3, 3, 2], [1, 1.5, 0.75, 1.125]);

    [Fact]
    public void NaN_is_no_improvement_and_any_number_after_it_is() => Check(Halve, [NaN, NaN, 5, NaN, NaN], [1, 0.5, 0.5, 0.5, 0.25]);

    [Fact]
    public void A_higher_accuracy_is_better()
    {
        PlateauState state = new();
        double rate = 1;
        foreach (double accuracy in new[] { 0.5, 0.6, 0.7, 0.65, 0.6 })
            rate = Plateau.Next(Halve, ref state, new MonitoredValue(accuracy, HigherIsBetter: true), rate);

        Assert.Equal(0.5, rate);
    }

    private static void Check(PlateauSettings settings, double[] losses, double[] rates)
    {
        PlateauState state = new();
        double rate = 1;
        Assert.Equal(rates, losses.Select(loss => rate = Plateau.Next(settings, ref state, new MonitoredValue(loss, HigherIsBetter: false), rate)));
    }
}
