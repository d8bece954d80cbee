namespace NetGen.Tests.Training.Declared;

[Network(Precision = Precision.Double), Input(1000), Dropout(0.3), MeanSquaredError, Sgd(0.1)]
internal sealed partial class OnlyDropout;

[Network(Precision = Precision.Double), Input(1000), Dense(1, UseBias = false, Init = Initializer.Zeros), Dropout(0.3), MeanSquaredError, Sgd(0.1)]
internal sealed partial class DroppedOutput;

[Network, Input(3, 20, 20), Dropout(0.3), GlobalAveragePool, Dense(40), ReLU, Dropout(0.5), Dense(2), Softmax, CrossEntropy, Adam(0.01), Training(2, 16)]
internal sealed partial class ImageDropout;

[Network(Precision = Precision.Double), Input(1000), GaussianNoise(0.5), MeanSquaredError, Sgd(0.1)]
internal sealed partial class OnlyNoise;

/// <summary>What a step sees of dropout and noise shows in its loss: with no layer to learn, ½ of nothing else is in it.</summary>
public sealed class DropoutTests
{
    private const int Length = 1000, Samples = 200;

    private static readonly double[] Ones = [.. Enumerable.Repeat(1.0, Length * Samples)];

    [Fact]
    public void A_share_of_the_values_is_dropped_and_the_others_are_scaled()
    {
        OnlyDropout network = new();
        OnlyDropout.Trainer trainer = new(network);
        double[] zeros = new double[Ones.Length];

        // The mean of y² over kept values of 1/0.7 and zeros: share/0.49, and the share is 0.7 ± 0.001 for 200,000 values.
        double share = trainer.ComputeGradients(Ones, zeros) * 0.49;
        Assert.InRange(share, 0.695, 0.705);
    }

    [Fact]
    public void Predictions_and_evaluations_are_untouched()
    {
        OnlyDropout network = new();
        double[] outputs = new double[Length];
        network.Predict(Ones.AsSpan(0, Length), outputs);
        Assert.All(outputs, y => Assert.Equal(1, y));

        float[] values = [.. Enumerable.Repeat(1f, Length)];
        Assert.Equal(0, new OnlyDropout.Trainer(network).Evaluate(Dataset.FromTargets(values, Length, values, Length)).Loss);
    }

    [Fact]
    public void Masks_depend_on_step_and_seed_alone()
    {
        double[] x = [.. Enumerable.Range(0, Length * 8).Select(i => Math.Sin(i))], zeros = new double[x.Length];
        OnlyDropout.Trainer trainer = new(new OnlyDropout()), same = new(new OnlyDropout()), other = new(new OnlyDropout(), new TrainerOptions { Seed = 1 });
        double first = trainer.ComputeGradients(x, zeros);
        Assert.Equal(first, trainer.Step(x, zeros)); // computing gradients is not a step
        Assert.Equal(first, same.Step(x, zeros));
        Assert.NotEqual(first, other.Step(x, zeros));
        double second = trainer.Step(x, zeros);
        Assert.NotEqual(first, second);
        Assert.Equal(second, same.Step(x, zeros));
    }

    /// <summary>A dropped output has the target's whole error, whatever the weights, and gives no gradient.</summary>
    [Fact]
    public void The_backward_pass_draws_the_same_mask()
    {
        DroppedOutput.Trainer trainer = new(new DroppedOutput());
        double[] targets = [.. Enumerable.Repeat(1.0, Samples)], gradient = new double[Length];
        int kept = 0;
        for (int sample = 0; sample < Samples; sample++)
        {
            // One-hot inputs: the gradient of weight i is that of sample i's output.
            double[] inputs = new double[Samples * Length];
            for (int i = 0; i < Samples; i++)
                inputs[(i * Length) + i] = i == sample ? 1 : 0;
            trainer.ComputeGradients(inputs, targets);
            trainer.GetGradient("dense1.weight", gradient);
            kept += gradient[sample] != 0 ? 1 : 0;
            if (gradient[sample] != 0)
                Assert.Equal(-2.0 / Samples / 0.7, gradient[sample], 1e-12);
        }

        Assert.InRange(kept, 110, 170);
    }

    [Fact]
    public void The_same_for_any_number_of_threads()
    {
        byte[][] weights = [.. new[] { 1, 2, 3, 8 }.Select(threads =>
        {
            ImageDropout network = new(5);
            ImageDropout.Trainer trainer = new(network, new TrainerOptions { Threads = threads });
            Random random = new(1);
            float[] x = [.. Enumerable.Range(0, 64 * ImageDropout.InputLength).Select(_ => random.NextSingle())];
            int[] labels = [.. Enumerable.Range(0, 64).Select(i => i % 2)];
            for (int step = 0; step < 20; step++)
                trainer.Step(x, labels);
            using MemoryStream stream = new();
            network.Save(stream);
            return stream.ToArray();
        })];
        Assert.All(weights, other => Assert.Equal(weights[0], other));
    }

    [Fact]
    public void Noise_has_its_deviation_in_steps_and_none_in_predictions()
    {
        OnlyNoise network = new();
        OnlyNoise.Trainer trainer = new(network);

        // The mean square of the noise, 0.25 with a deviation of 0.0008 for 200,000 values.
        Assert.InRange(trainer.ComputeGradients(Ones, Ones), 0.246, 0.254);
        double[] outputs = new double[Length];
        network.Predict(Ones.AsSpan(0, Length), outputs);
        Assert.All(outputs, y => Assert.Equal(1, y));
    }
}
