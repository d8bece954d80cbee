namespace NetGen.Tests.Training.Declared;

[Network(Precision = Precision.Double), Input(5), Dense(7), Tanh, Dense(3), MeanSquaredError, Sgd(0.5)]
internal sealed partial class LinearEnd;

[Network(Precision = Precision.Double), Input(5), Dense(19, L1 = 0.01), ELU, Dense(17, L2 = 0.1), Tanh, MeanSquaredError, Adam(0.1)]
internal sealed partial class CurvedEnd;

[Network(Precision = Precision.Double), Input(4, 5), Dense(6), Sigmoid, Flatten, MeanSquaredError, Momentum(0.5)]
internal sealed partial class FlatEnd;

[Network(Precision = Precision.Double), Input(5), Dense(9), ReLU, Dense(3), Softmax, CrossEntropy, Sgd(0.5)]
internal sealed partial class SoftmaxEnd;

[Network(Precision = Precision.Double), Input(5), Dense(2), Sigmoid, BinaryCrossEntropy, Sgd(0.5)]
internal sealed partial class SigmoidEnd;

[Network(Precision = Precision.Double), Input(2, 5, 6), Conv2D(3, 2), Tanh, MeanSquaredError, Sgd(0.5)]
internal sealed partial class ImageEnd;

[Network, Input(2), Dense(8), Tanh, Dense(3), Softmax, CrossEntropy, Adam(0.02)]
internal sealed partial class Policy;

/// <summary>The gradient of the network's own loss with respect to its outputs, given from outside, makes the same step.</summary>
public sealed class OutputGradientTests
{
    private const int Samples = 11;

    [Fact]
    public void A_linear_end()
    {
        LinearEnd own = new(3), given = own.Clone();
        double[] x = Values(Samples * 5), t = Values(Samples * 3, 0.7), y = new double[t.Length], weights = new double[35];
        own.Predict(x, y);
        new LinearEnd.Trainer(own).Step(x, t);
        LinearEnd.Trainer trainer = new(given);
        trainer.StepFromOutputGradient(x, SquaredErrors(y, t));
        trainer.GetGradient("dense1.weight", weights);

        Assert.Contains(weights, value => value != 0);
        Near(Read(35, own.GetParameter, "dense1.weight"), Read(35, given.GetParameter, "dense1.weight"));
        Near(Read(3, own.GetParameter, "dense2.bias"), Read(3, given.GetParameter, "dense2.bias"));
    }

    [Fact]
    public void An_activation_at_the_end_and_penalties()
    {
        CurvedEnd own = new(3), given = own.Clone();
        double[] x = Values(Samples * 5), t = Values(Samples * 17, 0.7), y = new double[t.Length];
        CurvedEnd.Trainer first = new(own), second = new(given);
        for (int i = 0; i < 3; i++)
        {
            own.Predict(x, y);
            first.Step(x, t);
            second.StepFromOutputGradient(x, SquaredErrors(y, t));
        }

        Near(Read(95, own.GetParameter, "dense1.weight"), Read(95, given.GetParameter, "dense1.weight"));
        Near(Read(17 * 19, own.GetParameter, "dense2.weight"), Read(17 * 19, given.GetParameter, "dense2.weight"));
    }

    [Fact]
    public void An_image_at_the_end()
    {
        ImageEnd own = new(3), given = own.Clone();
        double[] x = Values(Samples * ImageEnd.InputLength), t = Values(Samples * ImageEnd.OutputLength, 0.7), y = new double[t.Length];
        own.Predict(x, y);
        new ImageEnd.Trainer(own).Step(x, t);
        new ImageEnd.Trainer(given).StepFromOutputGradient(x, SquaredErrors(y, t));
        Near(Read(24, own.GetParameter, "conv2d1.weight"), Read(24, given.GetParameter, "conv2d1.weight"));
    }

    [Fact]
    public void Several_rows_in_a_sample()
    {
        FlatEnd own = new(3), given = own.Clone();
        double[] x = Values(Samples * 20), t = Values(Samples * 24, 0.7), y = new double[t.Length];
        own.Predict(x, y);
        new FlatEnd.Trainer(own).Step(x, t);
        new FlatEnd.Trainer(given).StepFromOutputGradient(x, SquaredErrors(y, t));

        Near(Read(30, own.GetParameter, "dense1.weight"), Read(30, given.GetParameter, "dense1.weight"));
    }

    [Fact]
    public void Activations_that_are_part_of_the_loss()
    {
        SoftmaxEnd own = new(3), given = own.Clone();
        double[] x = Values(Samples * 5), y = new double[Samples * 3];
        int[] labels = [.. Enumerable.Range(0, Samples).Select(i => i % 3)];
        own.Predict(x, y);
        new SoftmaxEnd.Trainer(own).Step(x, labels);
        new SoftmaxEnd.Trainer(given).StepFromOutputGradient(x, [.. y.Select((p, i) => labels[i / 3] == i % 3 ? -1 / p / Samples : 0)]);
        Near(Read(45, own.GetParameter, "dense1.weight"), Read(45, given.GetParameter, "dense1.weight"));

        SigmoidEnd ownYes = new(3), givenYes = ownYes.Clone();
        double[] yes = new double[Samples * 2], truth = [.. Enumerable.Range(0, Samples * 2).Select(i => (double)(i % 2))];
        ownYes.Predict(x, yes);
        new SigmoidEnd.Trainer(ownYes).Step(x, truth);
        new SigmoidEnd.Trainer(givenYes).StepFromOutputGradient(x, [.. yes.Select((p, i) => (p - truth[i]) / (p * (1 - p)) / yes.Length)]);
        Near(Read(10, ownYes.GetParameter, "dense1.weight"), Read(10, givenYes.GetParameter, "dense1.weight"));
    }

    [Fact]
    public void Lengths_must_fit()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => new SigmoidEnd.Trainer(new()).StepFromOutputGradient(new double[10], new double[3]));
        Assert.Contains("Expected 4 gradients of outputs, 2 samples of 2; given 3.", error.Message, StringComparison.Ordinal);
    }

    /// <summary>REINFORCE (Williams 1992) on a bandit with two situations: the best of three arms is another in each.</summary>
    [Fact]
    public void A_policy_learns_which_arm_to_pull()
    {
        float[][] situations = [[1, 0], [0, 1]];
        double[][] odds = [[0.2, 0.9, 0.4], [0.8, 0.1, 0.3]];
        Policy policy = new(1);
        Policy.Trainer trainer = new(policy);
        Random random = new(5);
        float[] chances = new float[3], gradient = new float[3];
        double baseline = 0.5;
        for (int pull = 0; pull < 3000; pull++)
        {
            int situation = random.Next(2);
            policy.Predict(situations[situation], chances);
            int arm = Draw(chances, random);
            double reward = random.NextDouble() < odds[situation][arm] ? 1 : 0;

            // loss = −(reward − baseline) · ln π(arm)
            Array.Clear(gradient);
            gradient[arm] = (float)(-(reward - baseline) / chances[arm]);
            trainer.StepFromOutputGradient(situations[situation], gradient);
            baseline += 0.02 * (reward - baseline);
        }

        Assert.Equal((1, 0), (policy.Classify(situations[0]), policy.Classify(situations[1])));
    }

    private delegate void Reader(string name, Span<double> destination);

    private static double[] Read(int length, Reader read, string name)
    {
        double[] values = new double[length];
        read(name, values);
        return values;
    }

    private static int Draw(float[] chances, Random random)
    {
        double left = random.NextDouble();
        for (int arm = 0; arm < chances.Length - 1; arm++)
        {
            left -= chances[arm];
            if (left < 0)
                return arm;
        }

        return chances.Length - 1;
    }

    private static double[] SquaredErrors(double[] y, double[] t) => [.. y.Zip(t, (output, target) => 2 * (output - target) / y.Length)];

    private static void Near(double[] expected, double[] actual) => Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 1e-9));

    private static double[] Values(int count, double phase = 0.3) => [.. Enumerable.Range(0, count).Select(i => Math.Sin((1.7 * i) + phase))];
}
