namespace NetGen.Tests.Training.Declared;

[Network(Weights = WeightStorage.BFloat16), Input(5), Dense(40), Tanh, Dense(3), MeanSquaredError, Adam(0.01)]
internal sealed partial class HalfWidthWeights;

[Network, Input(5), Dense(40), Tanh, Dense(3), MeanSquaredError, Adam(0.01)]
internal sealed partial class FullWidthWeights;

[Network(Weights = WeightStorage.BFloat16), Input(5), Dense(224), BatchNorm, Tanh, Dense(3)]
internal sealed partial class HalfWidthFolded;

[Network, Input(5), Dense(224), BatchNorm, Tanh, Dense(3)]
internal sealed partial class FullWidthFolded;

/// <summary>Weights of 16 bits are what predictions read, and nobody else.</summary>
public sealed class HalfWidthWeightsTests
{
    private static readonly float[] Inputs = [.. Enumerable.Range(0, 5 * 70).Select(i => MathF.Sin(i))];

    private static readonly float[] Targets = [.. Enumerable.Range(0, 3 * 70).Select(i => MathF.Cos(i))];

    [Fact]
    public void Training_and_files_are_those_of_full_precision()
    {
        HalfWidthWeights half = new(3);
        FullWidthWeights full = new(3);
        HalfWidthWeights.Trainer halfTrainer = new(half);
        FullWidthWeights.Trainer fullTrainer = new(full);
        for (int step = 0; step < 20; step++)
            Assert.Equal(fullTrainer.Step(Inputs, Targets), halfTrainer.Step(Inputs, Targets));
        float[] expected = new float[200], actual = new float[200];
        full.GetParameter("dense1.weight", expected);
        half.GetParameter("dense1.weight", actual);
        Assert.Equal(expected, actual);

        using MemoryStream stream = new();
        half.Save(stream);
        stream.Position = 0;
        FullWidthWeights.Load(stream).GetParameter("dense1.weight", actual);
        Assert.Equal(expected, actual);
    }

    [Fact]
    public void Weights_with_a_normalisation_in_them_are_rounded_after()
    {
        HalfWidthFolded half = new(3);
        FullWidthFolded full = new(3);
        float[] variance = [.. Enumerable.Range(1, 224).Select(i => i / 100f)], expected = new float[3 * 70], actual = new float[3 * 70];
        half.SetParameter("batchnorm1.running_var", variance);
        full.SetParameter("batchnorm1.running_var", variance);
        full.Predict(Inputs, expected);
        half.Predict(Inputs, actual);
        Assert.NotEqual(expected, actual);
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 0.02f));
    }

    /// <summary>The sum of the shares of a unit moves by 1/256 of their magnitudes at most, in each layer.</summary>
    [Fact]
    public void Predictions_differ_by_the_rounding_alone()
    {
        HalfWidthWeights half = new(3);
        FullWidthWeights full = new(3);
        float[] expected = new float[3 * 70], actual = new float[3 * 70], one = new float[3];
        full.Predict(Inputs, expected);
        half.Predict(Inputs, actual);
        half.Predict(Inputs.AsSpan(0, 5), one);
        Assert.NotEqual(expected, actual);
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 0.02f));
        Assert.All(actual[..3].Zip(one), pair => Assert.Equal(pair.First, pair.Second, 1e-5f));
    }
}
