namespace NetGen.Tests.Training;

public sealed class MetricTests
{
    [Fact]
    public void It_sees_all_predictions_and_targets_in_order()
    {
        Dataset data = Samples.Regression(700, 2, 3);
        Linear<float> network = new(2, 3);
        network.Parameters.Set("dense1.bias", [1, 2, 3]);
        EvaluationMetric metric = new("seen", (predictions, targets) =>
        {
            Assert.Equal(2100, predictions.Length);
            Assert.Equal([1, 2, 3, 1], predictions[..4].ToArray());
            Assert.Equal(data.Targets.ToArray().Select(value => (double)value), targets.ToArray());
            return 0.25;
        });
        Evaluation result = network.Train(new() { Metric = metric }).Evaluate(data);

        Assert.Equal(0.25, result.Metric);
        Assert.Contains(", seen 0.2500", result.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void It_stands_in_every_epoch_beside_the_figures_of_the_task()
    {
        Dataset data = Samples.Regression(40, 2, 1);
        double next = 0;
        Linear<float>.Trainer trainer = new Linear<float>(2, 1).Train(new() { Metric = new("count", (_, _) => ++next) });

        Assert.Equal([1.0, 2, 3], trainer.Fit(data, data).Epochs.Select(epoch => epoch.ValidationMetric));
        Assert.NotNull(trainer.Evaluate(data).RSquared);
        Assert.Null(new Linear<float>(2, 1).Train().Evaluate(data).Metric);
    }

    [Fact]
    public void It_has_a_name_and_a_function()
    {
        Assert.Throws<ArgumentException>(() => new EvaluationMetric(" ", (_, _) => 0));
        Assert.Throws<ArgumentNullException>(() => new EvaluationMetric("nothing", null!));
    }
}
