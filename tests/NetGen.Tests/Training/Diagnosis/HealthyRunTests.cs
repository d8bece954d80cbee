namespace NetGen.Tests.Training.Diagnosis;

/// <summary>Runs that go well are not complained of, even where a perfect answer is asked for.</summary>
public sealed class HealthyRunTests
{
    private static readonly TrainerOptions Perfect = new() { Diagnose = true, OptimalError = 0 };

    private static readonly Dataset Clouds = DrawnData.Clouds(480), MoreClouds = DrawnData.Clouds(300, seed: 2);

    private static readonly Dataset Surface = DrawnData.Surface(600), MoreSurface = DrawnData.Surface(200, seed: 3);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Dense_classification(long seed) => Silent(new Sorting.Trainer(new(seed), Perfect).Fit(Clouds, MoreClouds), 0.95);

    [Fact]
    public void Sigmoids_with_momentum_warmup_and_decay() => Silent(new OldSchool.Trainer(new(), Perfect).Fit(Clouds, MoreClouds), 0.9);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Regression(long seed) => Silent(new Surface.Trainer(new(seed), Perfect).Fit(Surface, MoreSurface), 0.95);

    [Fact]
    public void Regression_in_double_on_another_loss() => Silent(new SurfaceInDouble.Trainer(new(), Perfect).Fit(Surface, MoreSurface), 0.9);

    [Fact]
    public void A_straight_line() => Silent(new StraightLine.Trainer(new(), Perfect).Fit(Samples.Regression(320, 4, 1), Samples.Regression(320, 4, 1)), 0.95);

    [Fact]
    public void Convolutions_on_drawn_images() => Silent(new SmallLeNet.Trainer(new(), Perfect).Fit(DrawnData.Bars(800), DrawnData.Bars(300, seed: 3)), 0.95);

    [Fact]
    public void Four_samples() => Silent(new Xor.Trainer(new(), Perfect).Fit(Dataset.FromLabels([0, 0, 0, 1, 1, 0, 1, 1], 2, [0, 1, 1, 0])), 0.9);

    [Fact]
    public void Answers_that_nobody_can_know() =>
        Silent(new NoisyQuestion.Trainer(new(), new() { Diagnose = true, OptimalError = 0.13 }).Fit(DrawnData.Question(800), DrawnData.Question(400, seed: 3)), 0.5);

    private static void Silent(TrainingHistory history, double learned)
    {
        Assert.InRange(history.Epochs[^1].Diagnosis!.LearnedShare, learned, 1);
        Assert.Empty(history.Findings);
    }
}
