namespace NetGen.Runtime;

/// <summary>The rules that judge an epoch, one row per kind of finding.</summary>
internal static class FindingRules
{
    private static readonly Func<EpochFacts, IEnumerable<RunFinding>>[] Rules =
    [
        facts => Layers(facts, RunFindingKind.DeadUnits, layer => layer.DeadShare, above: DiagnosisLimits.DeadShare),
        facts => facts.IsLearned ? [] : Layers(facts, RunFindingKind.SaturatedUnits, layer => layer.SaturatedShare, above: DiagnosisLimits.SaturatedShare),
        facts => Layers(facts, RunFindingKind.DuplicatedUnits, layer => layer.DuplicatedShare, above: DiagnosisLimits.DuplicatedShare),
        facts => facts.IsLearned || !facts.StandsStill ? [] : Layers(facts, RunFindingKind.Zigzag, layer => layer.GradientCosine, below: DiagnosisLimits.ZigzagCosine),
        facts => facts.IsLearned ? [] : Layers(facts, RunFindingKind.RateTooHigh, layer => layer.UpdateRatio, above: DiagnosisLimits.HighUpdateRatio),
        LowRate,
        Depth,
        Divergence,
        Plateau,
    ];

    public static IEnumerable<RunFinding> Of(EpochFacts facts) => Rules.SelectMany(rule => rule(facts));

    /// <summary>Whether a finding needs no confirmation by the next epoch.</summary>
    public static bool IsCertain(RunFinding finding) => !double.IsFinite(finding.Figure);

    private static IEnumerable<RunFinding> Layers(
        EpochFacts facts, RunFindingKind kind, Func<LayerDiagnosis, double?> figure, double above = double.PositiveInfinity, double below = double.NegativeInfinity)
    {
        foreach (LayerDiagnosis layer in facts.Layers)
        {
            if (figure(layer) is { } value && (value > above || value < below))
                yield return New(kind, layer.Name, facts, value, value > above ? above : below);
        }
    }

    /// <summary>Every layer moves by next to nothing, and every epoch is better than the one before: larger steps would pay.</summary>
    private static IEnumerable<RunFinding> LowRate(EpochFacts facts)
    {
        int epochs = DiagnosisLimits.LowRateEpochs;
        if (!facts.IsHardlyLearned || facts.Losses.Count <= Math.Max(epochs, facts.WarmupEpochs) || facts.Weighted.Count == 0)
            return [];

        IEnumerable<double> last = facts.Losses.TakeLast(epochs + 1);
        bool falls = last.Zip(last.Skip(1), (before, after) => after < before).All(isLess => isLess);
        double ratio = facts.Weighted.Max(layer => layer.UpdateRatio ?? 0);
        return falls && ratio < DiagnosisLimits.LowUpdateRatio ? [New(RunFindingKind.RateTooLow, null, facts, ratio, DiagnosisLimits.LowUpdateRatio)] : [];
    }

    private static IEnumerable<RunFinding> Depth(EpochFacts facts)
    {
        LayerDiagnosis[] layers = [.. facts.Weighted.Where(layer => double.IsFinite(layer.BackwardSize))];
        if (layers.Length < 2 || facts.IsLearned)
            yield break;

        LayerDiagnosis first = layers[0];
        double ratio = first.BackwardSize / layers[^1].BackwardSize;
        if (ratio < DiagnosisLimits.VanishingRatio)
            yield return New(RunFindingKind.VanishingGradients, first.Name, facts, ratio, DiagnosisLimits.VanishingRatio);
        else if (ratio > DiagnosisLimits.ExplodingRatio)
            yield return New(RunFindingKind.ExplodingGradients, first.Name, facts, ratio, DiagnosisLimits.ExplodingRatio);
    }

    private static IEnumerable<RunFinding> Divergence(EpochFacts facts)
    {
        double growth = facts.Loss / facts.LossesBefore.DefaultIfEmpty(facts.Loss).Min();
        if (!double.IsFinite(facts.Loss))
            yield return New(RunFindingKind.Divergence, null, facts, facts.Loss, DiagnosisLimits.DivergenceFactor);
        else if (growth > DiagnosisLimits.DivergenceFactor && !facts.IsLearned)
            yield return New(RunFindingKind.Divergence, null, facts, growth, DiagnosisLimits.DivergenceFactor);
    }

    private static IEnumerable<RunFinding> Plateau(EpochFacts facts)
    {
        int epochs = DiagnosisLimits.PlateauEpochs;
        if (!facts.IsHardlyLearned || facts.Losses.Count <= epochs || LowRate(facts).Any())
            yield break;

        double before = facts.Losses.SkipLast(epochs).Min(), gained = 1 - (facts.Losses.TakeLast(epochs).Min() / before);
        if (gained < DiagnosisLimits.Improvement)
            yield return New(RunFindingKind.Plateau, null, facts, gained, DiagnosisLimits.Improvement);
    }

    private static RunFinding New(RunFindingKind kind, string? layer, EpochFacts facts, double figure, double threshold) =>
        new(kind, layer, facts.Epoch, figure, threshold, Remedies.Of(kind));
}
