using System.Globalization;
using NetGen.Runtime;

namespace NetGen.Generator.Tests.Docs;

/// <summary>The page on looking inside names every figure, and every finding with its real threshold.</summary>
public sealed class DiagnosisPageTests
{
    private static readonly string Text = Page.Read("src/docs/diagnosis.md").Text;

    public static TheoryData<RunFindingKind, double> Thresholds => new()
    {
        { RunFindingKind.DeadUnits, DiagnosisLimits.DeadShare },
        { RunFindingKind.SaturatedUnits, DiagnosisLimits.SaturatedShare },
        { RunFindingKind.DuplicatedUnits, DiagnosisLimits.DuplicatedShare },
        { RunFindingKind.Zigzag, DiagnosisLimits.ZigzagCosine },
        { RunFindingKind.VanishingGradients, DiagnosisLimits.VanishingRatio },
        { RunFindingKind.ExplodingGradients, DiagnosisLimits.ExplodingRatio },
        { RunFindingKind.Divergence, DiagnosisLimits.DivergenceFactor },
        { RunFindingKind.RateTooHigh, DiagnosisLimits.HighUpdateRatio },
        { RunFindingKind.RateTooLow, DiagnosisLimits.LowUpdateRatio },
        { RunFindingKind.Plateau, DiagnosisLimits.Improvement },
        { RunFindingKind.Underfitting, DiagnosisLimits.Error },
        { RunFindingKind.Overfitting, DiagnosisLimits.Error },
    };

    [Theory]
    [MemberData(nameof(Thresholds))]
    public void A_finding_stands_there_with_its_threshold(RunFindingKind kind, double threshold)
    {
        string row = Assert.Single(Text.Split('\n'), line => line.StartsWith($"| `{kind}` |", StringComparison.Ordinal));
        string[] words = row.Split('|')[3].Replace('−', '-').Split(' ', ',');
        Assert.Contains(words, word => double.TryParse(word, CultureInfo.InvariantCulture, out double number) && number == threshold);
    }

    [Fact]
    public void No_finding_is_left_out() => Assert.Equal(Enum.GetValues<RunFindingKind>(), Thresholds.Select(row => (RunFindingKind)row[0]));

    [Fact]
    public void No_figure_is_left_out()
    {
        foreach (string figure in typeof(LayerDiagnosis).GetProperties().Where(property => property.PropertyType == typeof(double?)).Select(property => property.Name))
            Assert.Contains($"| `{figure}` |", Text, StringComparison.Ordinal);
    }
}
