using NetGen.Runtime;

namespace NetGen.Tests.Training.Diagnosis;

/// <summary>The rules on figures written down.</summary>
public sealed class FindingRuleTests
{
    private static readonly LayerDiagnosis Dense = new() { Name = "dense1", Kind = "Dense", WeightNorm = 1, UpdateRatio = 1e-3, GradientCosine = 0, DuplicatedShare = 0, BackwardSize = 1 };

    private static readonly LayerDiagnosis Last = Dense with { Name = "dense2" };

    [Fact]
    public void Ordinary_figures_are_not_complained_of() => Assert.Empty(Judge(0.5, [3, 2, 1], Dense, Last));

    [Theory]
    [InlineData(0.5, RunFindingKind.SaturatedUnits)]
    [InlineData(0.95, null)]
    public void Saturation_does_no_harm_to_what_is_learned(double learned, RunFindingKind? expected) =>
        Expect(expected, Judge(learned, [3, 2, 1], Dense with { Kind = "Tanh", SaturatedShare = 0.6 }));

    [Theory]
    [InlineData(0.41, RunFindingKind.DeadUnits)]
    [InlineData(0.4, null)]
    public void Dead_units_count_from_their_threshold_on(double share, RunFindingKind? expected) => Expect(expected, Judge(0.99, [3, 2, 1], Dense with { DeadShare = share }));

    [Theory]
    [InlineData(2.0, 1.999, RunFindingKind.Zigzag)]
    [InlineData(2.0, 1.9, null)]
    public void Zigzag_that_gets_ahead_is_none(double before, double now, RunFindingKind? expected) => Expect(expected, Judge(0.5, [3, before, now], Dense with { GradientCosine = -0.9 }));

    [Theory]
    [InlineData(0.9e-3, 1, RunFindingKind.VanishingGradients)]
    [InlineData(1.1e-3, 1, null)]
    [InlineData(1.1e3, 1, RunFindingKind.ExplodingGradients)]
    [InlineData(0.9e3, 1, null)]
    [InlineData(double.NaN, 1, null)]
    [InlineData(0, 0, null)]
    public void Depth_is_judged_by_what_reaches_the_first_layer(double first, double last, RunFindingKind? expected) =>
        Expect(expected, Judge(0.5, [3, 2, 1], Dense with { BackwardSize = first }, Last with { BackwardSize = last }));

    [Theory]
    [InlineData(new double[] { 1, 0.5, 0.99 }, 0.5, null)]
    [InlineData(new double[] { 1, 0.5, 1.01 }, 0.5, RunFindingKind.Divergence)]
    [InlineData(new double[] { 1e-3, 1e-4, 1e-3 }, 0.99, null)]
    [InlineData(new double[] { 1, 0.5, double.NaN }, double.NaN, RunFindingKind.Divergence)]
    public void Divergence_is_measured_by_the_best_loss(double[] losses, double learned, RunFindingKind? expected) => Expect(expected, Judge(learned, losses, Dense));

    [Theory]
    [InlineData(0.05, new double[] { 1, 0.999, 0.998, 0.997 }, 1e-5, RunFindingKind.RateTooLow)]
    [InlineData(0.05, new double[] { 1, 0.999, 0.998 }, 1e-5, null)]
    [InlineData(0.05, new double[] { 1, 0.999, 1.001, 0.997 }, 1e-5, null)]
    [InlineData(0.05, new double[] { 1, 0.999, 0.998, 0.997 }, 1e-3, null)]
    [InlineData(0.5, new double[] { 1, 0.999, 0.998, 0.997 }, 1e-5, null)]
    public void A_low_rate_makes_small_steps_in_a_good_direction(double learned, double[] losses, double ratio, RunFindingKind? expected) =>
        Expect(expected, Judge(learned, losses, Dense with { UpdateRatio = ratio }));

    [Fact]
    public void A_rate_that_is_still_led_up_is_not_too_low() => Assert.Empty(
        FindingRules.Of(new EpochFacts(3, WarmupEpochs: 5, [1, 0.999, 0.998, 0.997], 0.05, [Dense with { UpdateRatio = 1e-5 }])));

    [Theory]
    [InlineData(0.05, new double[] { 1, 0.999, 1, 0.998, 0.997, 0.996 }, RunFindingKind.Plateau)]
    [InlineData(0.05, new double[] { 1, 0.999, 1, 0.998, 0.997 }, null)]
    [InlineData(0.05, new double[] { 1, 0.999, 1, 0.98, 0.997, 0.996 }, null)]
    [InlineData(0.2, new double[] { 1, 0.999, 1, 0.998, 0.997, 0.996 }, null)]
    public void A_plateau_is_where_nothing_is_learned_for_long(double learned, double[] losses, RunFindingKind? expected) => Expect(expected, Judge(learned, losses, Dense));

    [Fact]
    public void One_bad_epoch_is_no_finding_and_two_are_one()
    {
        FindingLog log = new(persistence: 2);
        RunFinding dead = new(RunFindingKind.DeadUnits, "relu1", 0, 0.5, 0.4, "");
        Assert.Empty(log.Hear([dead]));
        Assert.Empty(log.Hear([]));
        Assert.Empty(log.Hear([dead, dead with { Layer = "relu2" }]));
        Assert.Equal([dead with { Epoch = 3 }], log.Hear([dead with { Epoch = 3 }]));
        Assert.Empty(log.Hear([dead with { Epoch = 4 }]));
        Assert.Single(log.Findings);
    }

    [Fact]
    public void What_is_no_number_is_found_at_once() =>
        Assert.Single(new FindingLog(persistence: 2).Hear([new RunFinding(RunFindingKind.Divergence, null, 0, double.NaN, 2, "")]));

    [Fact]
    public void Every_kind_has_a_remedy_of_its_own()
    {
        RunFindingKind[] kinds = Enum.GetValues<RunFindingKind>();
        Assert.Equal(kinds.Length, kinds.Select(Remedies.Of).Distinct().Count());
    }

    private static RunFinding[] Judge(double learned, double[] losses, params LayerDiagnosis[] layers) => [.. FindingRules.Of(new EpochFacts(losses.Length - 1, 0, losses, learned, layers))];

    private static void Expect(RunFindingKind? expected, RunFinding[] findings) => Assert.Equal(expected is { } kind ? [kind] : [], findings.Select(finding => finding.Kind));
}
