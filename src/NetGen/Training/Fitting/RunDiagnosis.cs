namespace NetGen.Runtime;

/// <summary>The diagnosis of one call of <c>Fit</c>: it knows nothing of calls before, and is no part of the run's state.</summary>
internal sealed class RunDiagnosis(TrainingEngine engine, Dataset training)
{
    private readonly TargetStatistics _targets = new(engine.Setup.Task, training, engine.Setup.OutputLength);
    private readonly FindingLog _log = new(Math.Min(DiagnosisLimits.Persistence, engine.Setup.Epochs));
    private readonly List<double> _losses = [];

    /// <summary>What looks at the steps.</summary>
    public RunProbe Probe { get; } = engine.NewProbe(training);

    /// <summary>What was found up to now.</summary>
    public IReadOnlyList<RunFinding> Findings => _log.Findings;

    /// <summary>The diagnosis of an epoch that ends.</summary>
    public EpochDiagnosis Close(int epoch, double loss)
    {
        _losses.Add(loss);
        double learned = _targets.LearnedShare(loss, Probe.SquaredError);
        IReadOnlyList<LayerDiagnosis> layers = Probe.Close();
        EpochFacts facts = new(epoch, engine.Setup.WarmupEpochs, _losses, learned, layers);
        return new EpochDiagnosis { Layers = layers, LearnedShare = learned, Findings = _log.Hear(FindingRules.Of(facts)) };
    }

    /// <summary>Judges the errors that the run ended with.</summary>
    public void Judge(ErrorDecomposition errors, int epoch, int? validationSamples) => _log.Add(ErrorRules.Of(errors, engine.Setup.Task, epoch, validationSamples));
}
