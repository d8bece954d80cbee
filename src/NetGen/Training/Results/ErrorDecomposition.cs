using System.Globalization;

namespace NetGen;

/// <summary>
/// Where the errors of a run come from (Ng, "Machine Learning Yearning", 2018). An error is the share of wrong answers, or for regressions 1 − R², the
/// share of the targets' variance that is not explained.
/// </summary>
/// <param name="Optimal">What nobody can do better than, from <see cref="TrainerOptions.OptimalError"/>; null if it was not given.</param>
/// <param name="Training">On training data: up to 1,000 samples, predicted with the weights that the run ended with.</param>
/// <param name="Validation">On validation data, with the same weights; null without such data.</param>
public sealed record ErrorDecomposition(double? Optimal, double Training, double? Validation)
{
    /// <summary>Training − optimal: what a larger network, or a longer or better training, could learn. Null without an optimal error.</summary>
    public double? AvoidableBias => Training - Optimal;

    /// <summary>Validation − training: what more data or regularization could mend. Null without validation data.</summary>
    public double? Variance => Validation - Training;

    /// <summary>One line with the figures that there are.</summary>
    public override string ToString() =>
        $"training error {Text(Training)}, validation error {Text(Validation)}, avoidable bias {Text(AvoidableBias)}, variance {Text(Variance)}";

    private static string Text(double? share) => share?.ToString("0.0000", CultureInfo.InvariantCulture) ?? "unknown";
}
