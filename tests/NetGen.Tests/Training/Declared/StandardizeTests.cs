namespace NetGen.Tests.Training.Declared;

[Network, Input(3), Rescale(2, 1), Standardize, Dense(2), MeanSquaredError, Sgd(0.01), Training(1, 4)]
internal sealed partial class StandardizedFeatures;

[Network, Input(2, 3, 4), Standardize, Conv2D(2, 3, Padding = Pad.Same), Flatten, Dense(1), MeanSquaredError, Sgd(0.01), Training(1, 4)]
internal sealed partial class StandardizedImages;

/// <summary>The statistics that a first Fit learns.</summary>
public sealed class StandardizeTests
{
    private const int Count = 50;

    // Far from 0, so that squares would cancel; the last feature never changes.
    private static readonly float[] Features =
        [.. Enumerable.Range(0, Count).SelectMany(i => (float[])[10000 + (i % 5), (float)Math.Sin(i), 7])];

    private static readonly float[] FeatureTargets = [.. Enumerable.Range(0, Count * 2).Select(i => (float)Math.Cos(i))];

    private static readonly Dataset Data = Dataset.FromTargets(Features, 3, FeatureTargets, 2);

    [Fact]
    public void The_first_Fit_learns_mean_and_population_deviation_of_what_the_layer_sees()
    {
        StandardizedFeatures network = new();
        new StandardizedFeatures.Trainer(network).Fit(Data);
        (float[] mean, float[] deviation) = Statistics(network);

        double[] waves = [.. Enumerable.Range(0, Count).Select(i => (double)Features[(3 * i) + 1])];
        double average = waves.Average(), spread = Math.Sqrt(waves.Average(x => (x - average) * (x - average)));
        Near([20005, (2 * average) + 1, 15], mean, 1e-6);
        Near([2 * Math.Sqrt(2), 2 * spread, 1], deviation, 1e-6);
    }

    [Fact]
    public void Channels_of_images_have_one_mean_and_one_deviation_each()
    {
        float[] images = [.. Enumerable.Range(0, Count).SelectMany(i => Enumerable.Range(0, 24).Select(k => k < 12 ? k + i : 5f))];
        StandardizedImages network = new();
        new StandardizedImages.Trainer(network).Fit(Dataset.FromTargets(images, 24, new float[Count], 1));
        float[] mean = new float[2], deviation = new float[2];
        network.GetParameter("standardize1.mean", mean);
        network.GetParameter("standardize1.deviation", deviation);
        double[] first = [.. Enumerable.Range(0, Count).SelectMany(i => Enumerable.Range(0, 12).Select(k => (double)(k + i)))];
        Near([first.Average(), 5], mean, 1e-6);
        Near([Math.Sqrt(first.Average(x => (x - first.Average()) * (x - first.Average()))), 1], deviation, 1e-6);
    }

    [Fact]
    public void A_network_that_has_its_statistics_keeps_them()
    {
        StandardizedFeatures network = new();
        network.SetParameter("standardize1.mean", [1, 2, 3]);
        new StandardizedFeatures.Trainer(network).Fit(Data);
        Assert.Equal([1f, 2, 3], Statistics(network).Mean);
        Assert.Equal([1f, 1, 1], Statistics(network).Deviation);
    }

    [Fact]
    public void They_are_saved_and_loaded_and_count_as_no_parameter()
    {
        StandardizedFeatures network = new();
        new StandardizedFeatures.Trainer(network).Fit(Data);
        using MemoryStream stream = new();
        network.Save(stream);
        stream.Position = 0;
        StandardizedFeatures loaded = StandardizedFeatures.Load(stream);
        Assert.NotEqual([0f, 0, 0], Statistics(loaded).Mean);
        Assert.Equal(Statistics(network).Mean, Statistics(loaded).Mean);
        Assert.Equal(Statistics(network).Deviation, Statistics(loaded).Deviation);
        Assert.Equal((3 * 2) + 2, StandardizedFeatures.ParameterCount);
    }

    [Fact]
    public void A_rate_search_learns_them_for_itself_and_leaves_the_network_as_it_was()
    {
        StandardizedFeatures network = new();
        RateSearch search = new StandardizedFeatures.Trainer(network).FindLearningRate(Data);
        Assert.Equal([0f, 0, 0], Statistics(network).Mean);
        Assert.True(search.Losses[0] < 100, $"the loss {search.Losses[0]} is that of inputs which were not standardized");
    }

    [Fact]
    public void Optimizers_leave_them_alone()
    {
        StandardizedFeatures network = new();
        network.SetParameter("standardize1.deviation", [2, 3, 4]);
        StandardizedFeatures.Trainer trainer = new(network);
        for (int i = 0; i < 3; i++)
            trainer.Step([1, 2, 3], [1, 0]);
        Assert.Equal([2f, 3, 4], Statistics(network).Deviation);
    }

    /// <summary>Folded into the weights of the layer behind, a mean of 10,000 deviations would leave four digits of seven.</summary>
    [Fact]
    public void A_mean_far_from_zero_costs_predictions_no_digits()
    {
        StandardizedFeatures network = new();
        float[] weight = [0.5f, -0.25f, 0.125f, 1, 2, -1], mean = [20001, 20003, -20005], output = new float[2];
        network.SetParameter("standardize1.mean", mean);
        network.SetParameter("dense1.weight", weight);
        float[] input = [10000.25f, 10000.75f, -10002.5f]; // 2x + 1 is exact
        network.Predict(input, output);
        double[] standardized = [.. input.Zip(mean, (x, m) => (2.0 * x) + 1 - m)];
        for (int unit = 0; unit < 2; unit++)
            Assert.Equal(standardized.Select((x, i) => x * weight[(3 * unit) + i]).Sum(), output[unit], 1e-6);
    }

    private static (float[] Mean, float[] Deviation) Statistics(StandardizedFeatures network)
    {
        float[] mean = new float[3], deviation = new float[3];
        network.GetParameter("standardize1.mean", mean);
        network.GetParameter("standardize1.deviation", deviation);
        return (mean, deviation);
    }

    private static void Near(double[] expected, float[] actual, double tolerance) =>
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, tolerance * Math.Max(1, Math.Abs(pair.First))));
}
