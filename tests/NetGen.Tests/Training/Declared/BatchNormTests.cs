namespace NetGen.Tests.Training.Declared;

[Network(Precision = Precision.Double), Input(3), BatchNorm, Dense(2), MeanSquaredError, Sgd(0.1), Training(1, 4, Shuffle = false)]
internal sealed partial class Normalized;

[Network(Precision = Precision.Double), Input(2, 3), BatchNorm(Momentum = 0.75), Flatten, Dense(2), MeanSquaredError, Sgd(0.1)]
internal sealed partial class NormalizedSeries;

[Network(Precision = Precision.Double), Input(3, 2, 2), BatchNorm, Flatten, Dense(2), MeanSquaredError, Sgd(0.1)]
internal sealed partial class NormalizedImages;

[Network(Precision = Precision.Double), Input(3), Dense(40), BatchNorm, Tanh, Dense(2), BatchNorm, MeanSquaredError, Sgd(0.1)]
internal sealed partial class Folded;

[Network, Input(20), BatchNorm(Momentum = 0), Dense(2), MeanSquaredError, Sgd(0.1)]
internal sealed partial class FarFromZero;

[Network, Input(20, 6, 7), Conv2D(20, 1, UseBias = false), BatchNorm(Momentum = 0), Flatten, Dense(2), MeanSquaredError, Sgd(0.1)]
internal sealed partial class PixelsFarFromZero;

[Network, Input(3), Standardize, BatchNorm, Dense(2), MeanSquaredError, Adam(0.1), ClipNorm(0.5), Training(3, 8)]
internal sealed partial class StandardizedFirst;

/// <summary>What batch normalisation keeps of the batches, and when.</summary>
public sealed class BatchNormTests
{
    private static readonly double[] Inputs = [1, 10, -2, 3, 10, 0, 8, 10, 2], Targets = [1, 0, 0, 1, 0.5, 0.5];

    private readonly Normalized _network = new(1);

    [Fact]
    public void Running_statistics_start_at_0_and_1()
    {
        Assert.Equal([0, 0, 0], Mean());
        Assert.Equal([1, 1, 1], Variance());
    }

    [Fact]
    public void A_step_keeps_nine_tenths_of_them_and_takes_the_unbiased_variance()
    {
        new Normalized.Trainer(_network).Step(Inputs, Targets);

        Near([0.4, 1, 0], Mean());
        Near([0.9 + (0.1 * 13), 0.9, 0.9 + (0.1 * 4)], Variance());
    }

    [Fact]
    public void A_step_by_output_gradients_moves_them_alike()
    {
        new Normalized.Trainer(_network).StepFromOutputGradient(Inputs, Targets);

        Near([0.4, 1, 0], Mean());
        Near([2.2, 0.9, 1.3], Variance());
    }

    [Fact]
    public void Neither_gradients_nor_evaluations_move_them()
    {
        Normalized.Trainer trainer = new(_network);
        trainer.ComputeGradients(Inputs, Targets);
        trainer.Evaluate(Dataset.FromTargets(Array.ConvertAll(Inputs, x => (float)x), 3, Array.ConvertAll(Targets, t => (float)t), 2));

        Assert.Equal([0, 0, 0], Mean());
        Assert.Equal([1, 1, 1], Variance());
    }

    [Fact]
    public void Times_and_pixels_count_like_samples()
    {
        NormalizedSeries series = new(1);
        new NormalizedSeries.Trainer(series).Step([1, 5, 0, 3, 5, 0], [0, 0]);
        Near([0.5, 1.25, 0], Read(3, series.GetParameter, "batchnorm1.running_mean"));
        Near([0.75 + 0.5, 0.75, 0.75], Read(3, series.GetParameter, "batchnorm1.running_var"));

        NormalizedImages images = new(1);
        new NormalizedImages.Trainer(images).Step([1, 2, 3, 6, 0, 0, 0, 0, 5, 5, 5, 9], [0, 0]);
        Near([0.3, 0, 0.6], Read(3, images.GetParameter, "batchnorm1.running_mean"));
        Near([0.9 + (0.1 * 14 / 3), 0.9, 1.3], Read(3, images.GetParameter, "batchnorm1.running_var"));
    }

    [Fact]
    public void A_prediction_goes_by_them()
    {
        _network.SetParameter("batchnorm1.running_mean", [1, -2, 0.5]);
        _network.SetParameter("batchnorm1.running_var", [4, 1, 0.25]);
        _network.SetParameter("batchnorm1.weight", [2, -1, 1]);
        _network.SetParameter("batchnorm1.bias", [0.5, 0, -1]);
        _network.SetParameter("dense1.weight", [1, 0, 0, 0, 1, 1]);
        double[] outputs = new double[2];
        _network.Predict([3, 0, 1], outputs);

        double first = (2 * 2 / Math.Sqrt(4 + 1e-5)) + 0.5, second = -2 / Math.Sqrt(1 + 1e-5), third = (0.5 / Math.Sqrt(0.25 + 1e-5)) - 1;
        Near([first, second + third], outputs);
    }

    /// <summary>Weights that predictions read have the normalisation in them; whatever changes it makes them anew.</summary>
    [Fact]
    public void A_prediction_follows_every_change()
    {
        Folded network = new(1), other = new(2);
        double[] seen = Predict(network);
        Changed(() => network.SetParameter("batchnorm1.running_mean", [.. Enumerable.Range(0, 40).Select(i => 0.1 * i)]));
        Changed(() => network.SetParameter("batchnorm2.running_var", [4, 0.5]));
        Changed(() => network.SetParameter("batchnorm2.bias", [4, 0.5]));
        Changed(() => new Folded.Trainer(network).Step(Inputs, Targets));
        Assert.Equal(seen, Predict(network.Clone()));
        Changed(() => network.CopyFrom(other));
        Assert.Equal(seen, Predict(other));

        void Changed(Action change)
        {
            change();
            double[] now = Predict(network);
            Assert.NotEqual(seen, now);
            seen = now;
            Near([.. network.Inspect(Inputs.AsSpan(0, 3))[^1].Values], seen[..2]);
        }
    }

    [Fact]
    public void They_are_no_learned_parameters()
    {
        Normalized.Trainer trainer = new(_network);
        trainer.ComputeGradients(Inputs, Targets);
        ArgumentException error = Assert.Throws<ArgumentException>(() => trainer.GetGradient("batchnorm1.running_mean", new double[3]));

        Assert.Contains("'batchnorm1.running_mean' is a statistic", error.Message, StringComparison.Ordinal);
        Assert.Contains("learns batchnorm1.weight, batchnorm1.bias, dense1.weight, dense1.bias.", error.Message, StringComparison.Ordinal);
        Assert.Equal(3 + 3 + 6 + 2, Normalized.ParameterCount);
    }

    [Fact]
    public void They_are_saved_and_loaded()
    {
        new Normalized.Trainer(_network).Step(Inputs, Targets);
        using MemoryStream file = new();
        _network.Save(file);
        file.Position = 0;
        Normalized loaded = Normalized.Load(file);

        Assert.Equal(Mean(), Read(3, loaded.GetParameter, "batchnorm1.running_mean"));
        Assert.Equal(Variance(), Read(3, loaded.GetParameter, "batchnorm1.running_var"));
    }

    [Fact]
    public void Of_one_sample_there_is_no_deviation()
    {
        Normalized.Trainer trainer = new(_network);
        foreach (ArgumentException error in (ArgumentException[])[
            Assert.Throws<ArgumentException>(() => trainer.Step([1, 2, 3], [0.0, 0])),
            Assert.Throws<ArgumentException>(() => trainer.ComputeGradients([1, 2, 3], [0.0, 0])),
            Assert.Throws<ArgumentException>(() => trainer.StepFromOutputGradient([1, 2, 3], [0, 0]))])
        {
            Assert.Contains("Expected 2 samples or more, given 1: batch normalisation compares", error.Message, StringComparison.Ordinal);
        }

        Assert.Equal([0, 0, 0], Mean());
    }

    [Fact]
    public void A_last_batch_of_one_joins_the_one_before()
    {
        Dataset nine = Numbers(9);
        Normalized byHand = _network.Clone();
        Normalized.Trainer steps = new(byHand);
        steps.Step([.. Wide(nine, 0, 4).Inputs], Wide(nine, 0, 4).Targets);
        steps.Step([.. Wide(nine, 4, 9).Inputs], Wide(nine, 4, 9).Targets);
        new Normalized.Trainer(_network).Fit(nine);

        Assert.Equal(Read(3, byHand.GetParameter, "batchnorm1.running_var"), Variance());
        Assert.Equal(Read(6, byHand.GetParameter, "dense1.weight"), Read(6, _network.GetParameter, "dense1.weight"));
    }

    [Fact]
    public void Data_of_one_sample_cannot_be_learned_from()
    {
        Normalized.Trainer trainer = new(_network);
        ArgumentException error = Assert.Throws<ArgumentException>(() => trainer.Fit(Numbers(1)));
        Assert.Contains("Expected 2 samples or more to learn from, the data has 1", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => trainer.FindLearningRate(Numbers(1)));
        Assert.Equal(1, trainer.Evaluate(Numbers(1)).Samples);
    }

    /// <summary>Nine samples in batches of four: the last one is joined here too.</summary>
    [Fact]
    public void A_range_test_leaves_them_as_they_were()
    {
        Normalized.Trainer trainer = new(_network);
        trainer.Step(Inputs, Targets);
        double[] mean = Mean(), variance = Variance();
        RateSearch search = trainer.FindLearningRate(Numbers(9));

        Assert.NotEmpty(search.Losses);
        Assert.Equal(mean, Mean());
        Assert.Equal(variance, Variance());
    }

    /// <summary>Values 10,000 ± 1 in single precision, where a sum of squares would have lost the variance.</summary>
    [Fact]
    public void Values_far_from_zero_keep_their_variance()
    {
        const int Count = 3000;
        float[] inputs = [.. Enumerable.Range(0, Count * 20).Select(i => 10_000 + (float)Math.Sin(i * i))];
        FarFromZero network = new(1);
        new FarFromZero.Trainer(network).Step(inputs, new float[Count * 2]);
        float[] mean = new float[20], variance = new float[20];
        network.GetParameter("batchnorm1.running_mean", mean);
        network.GetParameter("batchnorm1.running_var", variance);

        for (int feature = 0; feature < 20; feature++)
        {
            double[] values = [.. Enumerable.Range(0, Count).Select(i => (double)inputs[(i * 20) + feature])];
            double average = values.Average(), spread = values.Sum(x => (x - average) * (x - average)) / (Count - 1);
            Assert.Equal(average, mean[feature], 1e-3);
            Assert.Equal(spread, variance[feature], 1e-4 * spread);
        }
    }

    /// <summary>The same for the pixels that a convolution makes: those of each sample are summed by themselves.</summary>
    [Fact]
    public void Pixels_far_from_zero_keep_their_variance()
    {
        const int Count = 30, Channels = 20, Pixels = 42;
        float[] inputs = [.. Enumerable.Range(0, Count * Channels * Pixels).Select(i => 10_000 + (float)Math.Sin(i * i))];
        PixelsFarFromZero network = new(1);
        network.SetParameter("conv2d1.weight", [.. Enumerable.Range(0, Channels * Channels).Select(i => i % (Channels + 1) == 0 ? 1f : 0)]);
        new PixelsFarFromZero.Trainer(network).Step(inputs, new float[Count * 2]);
        float[] mean = new float[Channels], variance = new float[Channels];
        network.GetParameter("batchnorm1.running_mean", mean);
        network.GetParameter("batchnorm1.running_var", variance);

        for (int channel = 0; channel < Channels; channel++)
        {
            double[] values = [.. Enumerable.Range(0, Count * Pixels).Select(i => (double)inputs[(((i / Pixels * Channels) + channel) * Pixels) + (i % Pixels)])];
            double average = values.Average(), spread = values.Sum(x => (x - average) * (x - average)) / (values.Length - 1);
            Assert.Equal(average, mean[channel], 1e-3);
            Assert.Equal(spread, variance[channel], 1e-4 * spread);
        }
    }

    /// <summary>Standardization divides by nothing in the padding of a row, which must reach no norm of gradients.</summary>
    [Fact]
    public void It_may_follow_standardization()
    {
        StandardizedFirst network = new(1);
        new StandardizedFirst.Trainer(network).Fit(Samples.Regression(24, 3, 2));
        float[] weights = new float[6];
        network.GetParameter("dense1.weight", weights);

        Assert.All(weights, weight => Assert.True(float.IsFinite(weight)));
    }

    private double[] Mean() => Read(3, _network.GetParameter, "batchnorm1.running_mean");

    private double[] Variance() => Read(3, _network.GetParameter, "batchnorm1.running_var");

    private static double[] Predict(Folded network)
    {
        double[] outputs = new double[6];
        network.Predict(Inputs, outputs);
        return outputs;
    }

    private static Dataset Numbers(int count) => Samples.Regression(count, 3, 2);

    private static (double[] Inputs, double[] Targets) Wide(Dataset data, int from, int to)
    {
        int[] samples = [.. Enumerable.Range(from, to - from)];
        return ([.. samples.SelectMany(i => data.Input(i).ToArray()).Select(x => (double)x)], [.. samples.SelectMany(i => data.Target(i).ToArray()).Select(t => (double)t)]);
    }

    private static double[] Read(int length, Reader read, string name)
    {
        double[] values = new double[length];
        read(name, values);
        return values;
    }

    private static void Near(double[] expected, double[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
            Assert.Equal(expected[i], actual[i], 1e-12);
    }

    private delegate void Reader(string name, Span<double> values);
}
