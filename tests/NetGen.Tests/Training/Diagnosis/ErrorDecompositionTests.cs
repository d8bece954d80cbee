using NetGen.Runtime;

namespace NetGen.Tests.Training.Diagnosis;

public sealed class ErrorDecompositionTests
{
    [Fact]
    public void Bias_and_variance_are_differences()
    {
        ErrorDecomposition errors = new(0.01, 0.05, 0.2);
        Assert.Equal(0.04, errors.AvoidableBias!.Value, 1e-12);
        Assert.Equal(0.15, errors.Variance!.Value, 1e-12);
        Assert.Equal("training error 0.0500, validation error 0.2000, avoidable bias 0.0400, variance 0.1500", errors.ToString());
        Assert.Equal("training error 0.0500, validation error unknown, avoidable bias unknown, variance unknown", new ErrorDecomposition(null, 0.05, null).ToString());
    }

    [Fact]
    public void The_figures_are_those_of_the_weights_that_the_run_ends_with()
    {
        Dataset training = DrawnData.Clouds(200, spread: 1.2), validation = DrawnData.Clouds(150, spread: 1.2, seed: 2);
        Sorting.Trainer trainer = new(new(), new() { OptimalError = 0.02 });
        TrainingHistory history = trainer.Fit(training, validation);
        Assert.Equal(1 - trainer.Evaluate(training).Accuracy!.Value, history.Errors!.Training);
        Assert.Equal(1 - trainer.Evaluate(validation).Accuracy!.Value, history.Errors.Validation);
        Assert.Equal(0.02, history.Errors.Optimal);
        Assert.Empty(history.Findings);
    }

    [Fact]
    public void With_early_stopping_they_are_those_of_the_best_epoch()
    {
        Dataset training = DrawnData.Noise(40, 2), validation = DrawnData.Noise(100, 2, seed: 9);
        Declared.Overfitting.Trainer trainer = new(new(), new() { Diagnose = true });
        TrainingHistory history = trainer.Fit(training, validation);
        Assert.NotEqual(history.RestoredEpoch, history.Epochs[^1].Epoch);
        Assert.Equal(1 - trainer.Evaluate(training).Accuracy!.Value, history.Errors!.Training);
        Assert.Equal(1 - trainer.Evaluate(validation).Accuracy!.Value, history.Errors.Validation);
    }

    [Fact]
    public void A_regression_errs_by_the_variance_that_it_leaves_unexplained()
    {
        Dataset data = Samples.Regression(64, 4, 1);
        StraightLine.Trainer trainer = new(new(), new() { Diagnose = true });
        TrainingHistory history = trainer.Fit(data, data);
        Assert.Equal(1 - trainer.Evaluate(data).RSquared!.Value, history.Errors!.Training);
        Assert.Equal(0, history.Errors.Variance!.Value, 1e-9);
    }

    [Fact]
    public void A_metric_of_the_callers_own_is_not_asked()
    {
        int asked = 0;
        EvaluationMetric metric = new("mine", (_, _) => ++asked);
        new StraightLine.Trainer(new(), new() { Diagnose = true, Metric = metric }).Fit(Samples.Regression(64, 4, 1));
        Assert.Equal(0, asked);
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void An_optimal_error_is_a_share(double value) =>
        Assert.Contains("between 0 and 1", Assert.Throws<ArgumentOutOfRangeException>(() => new TrainerOptions { OptimalError = value }).Message, StringComparison.Ordinal);

    [Fact]
    public void A_gap_that_chance_may_make_is_none()
    {
        ErrorDecomposition errors = new(null, 0, 0.15);
        Assert.Empty(ErrorRules.Of(errors, TrainingTask.Classification, 1, validation: 20));
        Assert.Equal(RunFindingKind.Overfitting, Assert.Single(ErrorRules.Of(errors, TrainingTask.Classification, 1, validation: 200)).Kind);
    }
}
