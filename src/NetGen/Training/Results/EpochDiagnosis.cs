namespace NetGen;

/// <summary>What <see cref="TrainerOptions.Diagnose"/> saw of an epoch.</summary>
public sealed record EpochDiagnosis
{
    /// <summary>The figures of the layers that have any, in the order of the network.</summary>
    public required IReadOnlyList<LayerDiagnosis> Layers { get; init; }

    /// <summary>What was found wrong in this epoch for the first time.</summary>
    public required IReadOnlyList<RunFinding> Findings { get; init; }

    /// <summary>
    /// How much of what there is to learn has been learned: 1 − the loss over that of the best constant answer; for regressions R² of the sampled inputs.
    /// 0 means nothing, 1 everything. NaN where all targets are the same.
    /// </summary>
    public required double LearnedShare { get; init; }
}
