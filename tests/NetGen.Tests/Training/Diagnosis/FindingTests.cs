namespace NetGen.Tests.Training.Diagnosis;

/// <summary>Each finding on a small run built to show it.</summary>
public sealed class FindingTests
{
    private static readonly TrainerOptions On = new() { Diagnose = true };

    private static readonly Dataset Clouds = DrawnData.Clouds(480);

    [Fact]
    public void Rectifiers_die_under_steps_that_are_too_large()
    {
        RunFinding finding = Only(new Dying.Trainer(new(), On).Fit(DrawnData.Deep(480, depth: 10)), RunFindingKind.DeadUnits);
        Assert.Equal("relu1", finding.Layer);
        Assert.InRange(finding.Figure, 0.6, 1);
        Assert.Equal(0.4, finding.Threshold);
    }

    [Fact]
    public void Inputs_that_are_not_scaled_saturate_the_first_layer()
    {
        RunFinding finding = Only(new Saturating.Trainer(new(), On).Fit(DrawnData.Clouds(480, scale: 30)), RunFindingKind.SaturatedUnits);
        Assert.Equal("tanh1", finding.Layer);
        Assert.InRange(finding.Figure, 0.8, 1);
    }

    [Fact]
    public void A_symmetric_start_leaves_one_unit_many_times()
    {
        RunFinding finding = Only(new Symmetric.Trainer(new(), On).Fit(Clouds), RunFindingKind.DuplicatedUnits);
        Assert.Equal("dense1", finding.Layer);
        Assert.Equal(1, finding.Figure);
    }

    [Fact]
    public void Gradients_vanish_in_a_tower_of_sigmoids()
    {
        TrainingHistory history = new SigmoidTower.Trainer(new(), On).Fit(Clouds);
        RunFinding finding = Assert.Single(history.Findings, finding => finding.Kind == RunFindingKind.VanishingGradients);
        Assert.Equal("dense1", finding.Layer);
        Assert.InRange(finding.Figure, 0, 1e-4);
        Assert.All(history.Findings, other => Assert.True(other.Kind is RunFindingKind.VanishingGradients or RunFindingKind.Plateau));
    }

    [Fact]
    public void Gradients_explode_in_a_tower_of_large_weights()
    {
        TrainingHistory history = new ExplodingTower.Trainer(new(), On).Fit(Samples.Regression(320, 8, 1));
        RunFinding finding = Assert.Single(history.Findings, finding => finding.Kind == RunFindingKind.ExplodingGradients);
        Assert.Equal("dense1", finding.Layer);
        Assert.InRange(finding.Figure, 1e3, 1e7);
    }

    [Fact]
    public void A_rate_too_high_diverges()
    {
        TrainingHistory history = new Running.Trainer(new(), On).Fit(Samples.Regression(320, 4, 1));
        Assert.Equal([RunFindingKind.RateTooHigh, RunFindingKind.Divergence], history.Findings.Select(finding => finding.Kind));
        Assert.False(double.IsFinite(history.Findings[1].Figure));
    }

    [Fact]
    public void A_rate_too_low_crawls()
    {
        RunFinding finding = Only(new Crawling.Trainer(new(), On).Fit(Clouds), RunFindingKind.RateTooLow);
        Assert.InRange(finding.Figure, 0, 1e-4);
        Assert.Null(finding.Layer);
    }

    [Fact]
    public void A_rate_at_its_limit_leaps_from_wall_to_wall()
    {
        TrainingHistory history = new Swinging.Trainer(new(), On).Fit(DrawnData.Valley());
        Assert.Equal([RunFindingKind.RateTooHigh, RunFindingKind.Zigzag], history.Findings.Select(finding => finding.Kind));
        Assert.Equal(-1, history.Findings[1].Figure, 1e-3);
    }

    [Fact]
    public void Labels_that_the_inputs_do_not_tell_are_a_plateau()
    {
        RunFinding finding = Only(new Stuck.Trainer(new(), On).Fit(DrawnData.Noise(2000, 4)), RunFindingKind.Plateau);
        Assert.InRange(finding.Figure, -1, 0.01);
    }

    [Fact]
    public void Noise_that_is_learned_by_heart_is_over_fitting()
    {
        TrainingHistory history = new Memorising.Trainer(new(), On).Fit(DrawnData.Noise(60, 2), DrawnData.Noise(200, 2, seed: 5));
        RunFinding finding = Only(history, RunFindingKind.Overfitting);
        Assert.Equal(history.Errors!.Variance, finding.Figure);
        Assert.Equal(0, history.Errors.Training);
        Assert.Null(history.Errors.AvoidableBias);
        Assert.Equal(59, finding.Epoch);
    }

    [Fact]
    public void A_line_through_a_ring_is_under_fitting()
    {
        TrainingHistory history = new TooSimple.Trainer(new(), new() { Diagnose = true, OptimalError = 0 }).Fit(DrawnData.Ring(400), DrawnData.Ring(200, seed: 7));
        RunFinding finding = Assert.Single(history.Findings, finding => finding.Kind == RunFindingKind.Underfitting);
        Assert.Equal(history.Errors!.AvoidableBias, finding.Figure);
        Assert.InRange(finding.Figure, 0.3, 0.6);
        Assert.All(history.Findings, other => Assert.True(other.Kind is RunFindingKind.Underfitting or RunFindingKind.Plateau));
    }

    [Fact]
    public void A_finding_tells_what_to_try() => Assert.Equal(
        "DeadUnits in relu1, epoch 3: 0.625, threshold 0.4. Lower the rate.",
        new RunFinding(RunFindingKind.DeadUnits, "relu1", 3, 0.625, 0.4, "Lower the rate.").ToString());

    private static RunFinding Only(TrainingHistory history, RunFindingKind kind)
    {
        RunFinding finding = Assert.Single(history.Findings);
        Assert.Equal(kind, finding.Kind);
        Assert.Contains(finding, history.Epochs.SelectMany(epoch => epoch.Diagnosis!.Findings).Concat(history.Findings.Where(known => known.Kind >= RunFindingKind.Underfitting)));
        Assert.NotEmpty(finding.Remedy);
        return finding;
    }
}
