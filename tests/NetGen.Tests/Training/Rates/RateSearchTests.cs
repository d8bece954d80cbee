namespace NetGen.Tests.Training;

public sealed class RateSearchTests
{
    private static readonly Dataset Data = Samples.Regression(320, 4, 2);

    [Fact]
    public void Rates_grow_by_one_factor_and_every_one_has_a_loss()
    {
        RateSearch search = new Linear<double>(4, 2).Train().FindLearningRate(Data);

        Assert.Equal(1e-6, search.Rates[0], 15);
        Assert.Equal(search.Rates.Count, search.Losses.Count);
        Assert.Equal(search.Rates.Count, search.SmoothedLosses.Count);
        Assert.All(search.Rates.Zip(search.Rates.Skip(1)), pair => Assert.Equal(Math.Pow(1e6, 1 / 99.0), pair.Second / pair.First, 9));
        Assert.Equal(search.Diverged ? search.Rates.Count : 100, search.Rates.Count);
    }

    [Fact]
    public void The_suggestion_learns_and_lies_below_the_rate_that_diverges()
    {
        // Σ error² over 2 outputs, inputs in ±1: gradient descent diverges at a rate above 1 or so, and hardly moves below 1e-3.
        RateSearch search = new Linear<double>(4, 2).Train().FindLearningRate(Data);
        Assert.InRange(search.Suggestion!.Value, 3e-3, 0.5);
        Assert.Contains("try a rate of", search.ToString(), StringComparison.Ordinal);

        Linear<double>.Trainer trainer = new Linear<double>(4, 2).Train(epochs: 20);
        trainer.Engine.LearningRate = search.Suggestion.Value;
        TrainingHistory history = trainer.Fit(Data);
        Assert.True(history.Epochs[^1].TrainingLoss < 0.1 * history.Epochs[0].TrainingLoss);
    }

    [Fact]
    public void It_ends_when_the_loss_diverges()
    {
        float[] large = [.. Data.Inputs.ToArray().Select(value => 100 * value)];
        RateSearch search = new Linear<double>(4, 2).Train().FindLearningRate(Dataset.FromTargets(large, 4, Data.Targets.ToArray(), 2));

        Assert.True(search.Diverged);
        Assert.InRange(search.Rates[^1], 1e-5, 0.1);
        Assert.True(search.Suggestion < search.Rates[^1]);
    }

    [Fact]
    public void Where_nothing_is_learned_nothing_is_suggested()
    {
        Dataset zeros = Dataset.FromTargets(new float[40], 4, new float[20], 2);
        RateSearch search = new Linear<double>(4, 2).Train().FindLearningRate(zeros);

        Assert.Null(search.Suggestion);
        Assert.False(search.Diverged);
        Assert.Equal("the loss fell at no rate", search.ToString());
    }

    [Fact]
    public void NaN_ends_it_at_once()
    {
        Linear<double> network = new(4, 2);
        network.Parameters.Set("dense1.bias", [double.NaN, 0]);
        RateSearch search = network.Train().FindLearningRate(Data);

        Assert.True(search.Diverged);
        Assert.Single(search.Rates);
        Assert.Null(search.Suggestion);
    }

    [Fact]
    public void One_pass_is_enough_for_much_data()
    {
        RateSearch search = new Linear<float>(1, 1).Train().FindLearningRate(Samples.Regression(2000, 1, 1));

        Assert.Equal(125, search.Rates.Count);
        Assert.Equal(1, search.Rates[^1], 12);
    }

    [Fact]
    public void Network_and_run_are_left_as_they_were()
    {
        Linear<float> asked = new(4, 2), plain = new(4, 2);
        Linear<float>.Trainer trainer = asked.Train(epochs: 2), other = plain.Train(epochs: 2);
        trainer.Fit(Data);
        other.Fit(Data);
        byte[] before = State(trainer);
        float[] weights = asked.Values;
        trainer.FindLearningRate(Data);

        Assert.Equal(before, State(trainer));
        Assert.Equal(weights, asked.Values);
        Assert.Equal(other.Evaluate(Data).Loss, trainer.Evaluate(Data).Loss);
        trainer.Fit(Data);
        other.Fit(Data);
        Assert.Equal(plain.Values, asked.Values);
    }

    private static byte[] State(Linear<float>.Trainer trainer)
    {
        using MemoryStream stream = new();
        trainer.Engine.State.Save(stream);
        return stream.ToArray();
    }
}
