using NetGen.Runtime;

namespace NetGen.Tests.Training.Diagnosis;

/// <summary>What looks at weights and values, by itself.</summary>
public sealed class ProbeTests
{
    private static readonly LayerDiagnosis Layer = new() { Name = "x", Kind = "X" };

    [Fact]
    public void Units_of_one_weight_and_bias_are_twins()
    {
        ParameterSlot weight = Slot("w", [5, 2], 0, [1, 8]), bias = Slot("b", [5], 16, [1]);
        float[] parameters = new float[24];
        float[][] units = [[1, 2, 0], [1, 2, 0], [1, 2, 0.5f], [2, 1, 0], [-1, -2, 0]];
        for (int unit = 0; unit < 5; unit++)
            (parameters[unit], parameters[8 + unit], parameters[16 + unit]) = (units[unit][0], units[unit][1], units[unit][2]);

        Assert.Equal(0.4, new TwinSearch<float>(weight, bias).Share(parameters));
        Assert.Equal(0.6, new TwinSearch<float>(weight, null).Share(parameters));
        Assert.Equal(1, new TwinSearch<float>(weight, bias).Share(new float[24]));
    }

    [Fact]
    public void Drawn_weights_have_no_twins()
    {
        Random random = new(1);
        float[] parameters = [.. Enumerable.Range(0, 2048 * 4).Select(_ => random.NextSingle())];
        Assert.Equal(0, new TwinSearch<float>(Slot("w", [2048, 4], 0, [1, 2048]), null).Share(parameters));
    }

    [Fact]
    public void A_unit_is_dead_when_no_input_of_the_window_makes_it_fire()
    {
        UnitProbe<float> probe = Probe("ReLU", [3], [1], samples: 4);
        See(probe, [1, 0, 0]);
        See(probe, [1, 0, 0]);
        Assert.Null(probe.Close(Layer).DeadShare);
        See(probe, [1, 0, 0]);
        See(probe, [1, 0, 2]);
        Assert.Equal(1.0 / 3, probe.Close(Layer).DeadShare);
        for (int i = 0; i < 5; i++)
            See(probe, [0, 0, 2]);
        Assert.Equal(2.0 / 3, probe.Close(Layer).DeadShare);
    }

    [Fact]
    public void A_channel_lives_if_any_pixel_fires()
    {
        UnitProbe<float> probe = Probe("ReLU", [2, 1, 3], [1, 12, 4], samples: 1);
        See(probe, [0, 0, 9, 9, 0, 0, 9, 9, 3, 0, 9, 9]);
        Assert.Equal(0.5, probe.Close(Layer).DeadShare);
    }

    [Theory]
    [InlineData("Tanh", new float[] { 0.98f, -0.98f, 0.97f, 0 }, 0.5)]
    [InlineData("Sigmoid", new float[] { 0.01f, 0.99f, 0.02f, 0.5f }, 0.5)]
    [InlineData("HardSigmoid", new float[] { 0, 1, 1, 0.5f }, 0.75)]
    public void Values_on_the_flat_ends_are_saturated(string kind, float[] values, double share)
    {
        UnitProbe<float> probe = Probe(kind, [4], [1], samples: 100);
        See(probe, values);
        Assert.Equal(share, probe.Close(Layer).SaturatedShare);
        Assert.Null(probe.Close(Layer).SaturatedShare);
    }

    [Fact]
    public void What_a_constant_answer_costs()
    {
        Dataset labels = Dataset.FromLabels(new float[4], 1, [0, 0, 0, 1]);
        double entropy = -((0.75 * Math.Log(0.75)) + (0.25 * Math.Log(0.25)));
        Assert.Equal(entropy, new TargetStatistics(TrainingTask.Classification, labels, 2).ConstantLoss, 1e-9);
        Assert.Equal(entropy, new TargetStatistics(TrainingTask.Binary, labels, 1).ConstantLoss, 1e-9);
        TargetStatistics values = new(TrainingTask.Regression, Dataset.FromTargets(new float[2], 1, [1, 10, 3, 10], 2), 2);
        Assert.Equal(0.5, values.Variance, 1e-9);
        Assert.Equal(0.75, values.LearnedShare(loss: 7, squaredError: 0.125), 1e-9);
        Assert.True(double.IsNaN(new TargetStatistics(TrainingTask.Classification, Dataset.FromLabels(new float[2], 1, [0, 0]), 2).LearnedShare(0.1, 0)));
    }

    [Fact]
    public void Sums_take_in_every_value()
    {
        for (int length = 0; length < 70; length++)
        {
            double[] a = [.. Enumerable.Range(1, length).Select(i => (double)i)], b = Array.ConvertAll(a, value => 2 * value);
            double squares = a.Sum(value => value * value);
            Assert.Equal(2 * squares, VectorSums.Dot<double>(a, b));
            Assert.Equal(squares, VectorSums.SquaredDistance<double>(a, b));
        }
    }

    private static ParameterSlot Slot(string name, int[] shape, int offset, int[] strides) => new(name, shape, offset, strides, new ParameterStart(ParameterDistribution.Zeros, 0));

    private static UnitProbe<float> Probe(string kind, int[] shape, int[] strides, int samples) =>
        new(new ActivationSlot(isInput: false, 0, strides), shape, UnitCurve.Of(kind)!, samples);

    private static void See(UnitProbe<float> probe, float[] values)
    {
        float none = 0;
        probe.See(ref none, ref values[0]);
    }
}
