using NetGen.Runtime;

namespace NetGen.Tests.Training;

public sealed class StepTests
{
    // One input, one output, w = 2, b = 1: outputs 3 and 5 for inputs 1 and 2; targets 2 and 3, errors 1 and 2.
    private static readonly double[] Inputs = [1, 2], Targets = [2, 3];

    [Fact]
    public void A_step_returns_the_loss_before_it_and_moves_the_parameters()
    {
        Linear<double> network = Slope();
        TrainingEngine<double> engine = network.Train().Engine;

        // loss (1 + 4) / 2; dw = (1·1 + 2·2) · 2/2 = 5, db = 3; velocity is half of them, the rate 1/8.
        Assert.Equal(2.5, engine.Step(Inputs, Targets));
        Assert.Equal(5.0, Gradient(engine, "dense1.weight"));
        Assert.Equal(3.0, Gradient(engine, "dense1.bias"));
        Assert.Equal(2 - (5 * 0.5 * 0.125), Parameter(network, "dense1.weight"));
        Assert.Equal(1 - (3 * 0.5 * 0.125), Parameter(network, "dense1.bias"));
        Assert.Equal(1, engine.State.Step);
    }

    [Fact]
    public void Penalties_are_part_of_the_loss()
    {
        TrainingEngine<double> engine = Slope(lambda: 0.25).Train().Engine;

        Assert.Equal(2.5 + (0.25 * 4), engine.ComputeGradients(Inputs, Targets));
        Assert.Equal(5.0 + (2 * 0.25 * 2), Gradient(engine, "dense1.weight"));
    }

    [Fact]
    public void Computing_gradients_changes_no_state()
    {
        Linear<double> network = Slope();
        TrainingEngine<double> engine = network.Train().Engine;
        long version = network.Parameters.Version;
        double first = engine.ComputeGradients(Inputs, Targets);

        Assert.Equal(first, engine.ComputeGradients(Inputs, Targets));
        Assert.Equal(version, network.Parameters.Version);
        Assert.Equal(0, engine.State.Step);
        Assert.Equal(first, engine.Step(Inputs, Targets));
        Assert.NotEqual(version, network.Parameters.Version);
    }

    [Fact]
    public void The_learning_rate_may_be_set()
    {
        Linear<double> network = Slope();
        TrainingEngine<double> engine = network.Train().Engine;
        Assert.Equal(0.125, engine.LearningRate);
        engine.LearningRate = 0;
        double[] before = network.Values;
        engine.Step(Inputs, Targets);

        Assert.Equal(before, network.Values);
        Assert.Throws<ArgumentOutOfRangeException>(() => engine.LearningRate = double.NaN);
        Assert.Throws<ArgumentOutOfRangeException>(() => engine.LearningRate = -1);
        Assert.Equal(0, engine.LearningRate);
    }

    [Fact]
    public void Labels_become_one_hot_targets()
    {
        TrainingEngine<float> labelled = new Linear<float>(2, 3).Train(task: TrainingTask.Classification, hasLabels: true).Engine;
        TrainingEngine<float> spelled = new Linear<float>(2, 3).Train().Engine;
        float[] inputs = [1, 2, 3, 4];
        float byLabels = 0, byTargets = 0;
        for (int i = 0; i < 3; i++)
        {
            byLabels = labelled.Step(inputs, (int[])[2, 0]);
            byTargets = spelled.Step(inputs, (float[])[0, 0, 1, 1, 0, 0]);
        }

        Assert.Equal(byTargets, byLabels);
    }

    [Fact]
    public void Smaller_batches_after_larger_ones_see_nothing_of_them()
    {
        TrainingEngine<double> used = Slope().Train().Engine;
        used.ComputeGradients([.. Enumerable.Repeat(9.0, 100)], [.. Enumerable.Repeat(5.0, 100)]);
        used.ComputeGradients(Inputs, Targets);
        TrainingEngine<double> fresh = Slope().Train().Engine;
        fresh.ComputeGradients(Inputs, Targets);

        Assert.Equal(Gradient(fresh, "dense1.weight"), Gradient(used, "dense1.weight"));
    }

    [Fact]
    public void No_gradient_before_the_first()
    {
        TrainingEngine<double> engine = Slope().Train().Engine;

        Assert.Throws<InvalidOperationException>(() => Gradient(engine, "dense1.weight"));
    }

    [Theory]
    [InlineData(0, 0, "2 values each", "given 0")]
    [InlineData(5, 6, "2 values each", "given 5")]
    [InlineData(4, 5, "Expected 6 target values", "given 5")]
    public void Wrong_lengths_name_what_was_expected_and_given(int inputs, int targets, string expected, string given)
    {
        TrainingEngine<float> engine = new Linear<float>(2, 3).Train().Engine;
        ArgumentException error = Assert.Throws<ArgumentException>(() => engine.Step(new float[inputs], new float[targets]));

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Assert.Contains(given, error.Message, StringComparison.Ordinal);
        Assert.Equal(0, engine.Step(new float[2], new float[3]));
    }

    [Theory]
    [InlineData(true, new[] { 0, 3 }, "given 3 for sample 1")]
    [InlineData(true, new[] { -1, 2 }, "given -1 for sample 0")]
    [InlineData(true, new[] { 1 }, "Expected 2 labels")]
    [InlineData(false, new[] { 0, 1 }, "CrossEntropy")]
    public void Wrong_labels_are_named(bool hasLabels, int[] labels, string expected)
    {
        TrainingEngine<float> engine = new Linear<float>(2, 3).Train(hasLabels: hasLabels).Engine;
        ArgumentException error = Assert.Throws<ArgumentException>(() => engine.ComputeGradients(new float[4], labels));

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    private static Linear<double> Slope(double lambda = 0)
    {
        Linear<double> network = new(1, 1, lambda);
        network.Parameters.Set("dense1.weight", [2]);
        network.Parameters.Set("dense1.bias", [1]);
        return network;
    }

    private static double Gradient(TrainingEngine<double> engine, string name)
    {
        double[] value = new double[1];
        engine.GetGradient(name, value);
        return value[0];
    }

    private static double Parameter(Linear<double> network, string name)
    {
        double[] value = new double[1];
        network.Parameters.Get(name, value);
        return value[0];
    }
}
