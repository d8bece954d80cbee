namespace NetGen.Runtime;

/// <summary>What the rules judge at the end of an epoch.</summary>
/// <param name="Epoch">Its number.</param>
/// <param name="WarmupEpochs">The epochs in which the rate is still led up.</param>
/// <param name="Losses">The training losses of this call of <c>Fit</c>, this epoch's last.</param>
/// <param name="LearnedShare">As <see cref="EpochDiagnosis.LearnedShare"/>.</param>
/// <param name="Layers">The layers' figures.</param>
internal sealed record EpochFacts(int Epoch, int WarmupEpochs, IReadOnlyList<double> Losses, double LearnedShare, IReadOnlyList<LayerDiagnosis> Layers)
{
    public double Loss => Losses[^1];

    public IEnumerable<double> LossesBefore => Losses.Take(Losses.Count - 1);

    /// <summary>What looks unhealthy does no harm any more.</summary>
    public bool IsLearned => LearnedShare > DiagnosisLimits.Learned;

    public bool IsHardlyLearned => LearnedShare < DiagnosisLimits.HardlyLearned;

    /// <summary>Whether the epoch brought nothing; NaN brings nothing.</summary>
    public bool StandsStill => Losses.Count > 1 && !(Loss <= (1 - DiagnosisLimits.Improvement) * Losses[^2]);

    /// <summary>Layers with weights, in order.</summary>
    public IReadOnlyList<LayerDiagnosis> Weighted { get; } = [.. Layers.Where(layer => layer.WeightNorm is not null)];
}
