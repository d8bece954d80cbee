namespace NetGen.Runtime;

/// <summary>Where each monitored value is found in the result of an epoch, and which way it improves.</summary>
internal static class MonitoredValues
{
    public static bool NeedsValidation(Monitored monitored) => monitored is not (Monitored.TrainingLoss or Monitored.TrainingAccuracy);

    /// <summary>NaN where the epoch has no such figure.</summary>
    public static MonitoredValue Of(Monitored monitored, EpochResult epoch, TrainerOptions options) => monitored switch
    {
        Monitored.ValidationLoss => Low(epoch.ValidationLoss),
        Monitored.TrainingLoss => Low(epoch.TrainingLoss),
        Monitored.TrainingAccuracy => High(epoch.TrainingAccuracy),
        Monitored.ValidationAccuracy => High(epoch.ValidationAccuracy),
        Monitored.ValidationPrecision => High(epoch.Validation?.Precision),
        Monitored.ValidationRecall => High(epoch.Validation?.Recall),
        Monitored.ValidationF1 => High(epoch.Validation?.F1),
        Monitored.ValidationMetric => new(epoch.ValidationMetric ?? double.NaN, options.Metric?.HigherIsBetter ?? true),
        _ => throw new ArgumentOutOfRangeException(nameof(monitored), monitored, "Expected one of the values that can be monitored."),
    };

    /// <summary>What the run monitors must be there.</summary>
    public static void Require(TrainingEngine engine, Dataset? validation)
    {
        if (engine.Setup.Plateau is { } plateau)
            Require(plateau.Monitor, "ReduceOnPlateau", engine.Options, validation);
        if (engine.Setup.Stopping is { } stopping)
            Require(stopping.Monitor, "EarlyStopping", engine.Options, validation);
    }

    /// <exception cref="ArgumentException">Validation is monitored, and there is no data to validate on.</exception>
    /// <exception cref="InvalidOperationException">The caller's own metric is monitored, and there is none.</exception>
    private static void Require(Monitored monitored, string attribute, TrainerOptions options, Dataset? validation)
    {
        if (monitored == Monitored.ValidationMetric && options.Metric is null)
            throw new InvalidOperationException($"{attribute} monitors ValidationMetric, but the trainer's options have no Metric. Set TrainerOptions.Metric.");
        if (validation is null && NeedsValidation(monitored))
            throw new ArgumentException($"{attribute} monitors {monitored}, but Fit was given no validation data. Give it some, or set Monitor = Monitored.TrainingLoss.", nameof(validation));
    }

    private static MonitoredValue Low(double? number) => new(number ?? double.NaN, HigherIsBetter: false);

    private static MonitoredValue High(double? number) => new(number ?? double.NaN, HigherIsBetter: true);
}
