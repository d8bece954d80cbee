namespace NetGen.Runtime;

/// <summary>Where each monitored value is found in the result of an epoch, and which way it improves.</summary>
internal static class MonitoredValues
{
    public static bool NeedsValidation(Monitored monitored) => monitored is not (Monitored.TrainingLoss or Monitored.TrainingAccuracy);

    /// <summary>NaN where the epoch has no such figure.</summary>
    public static MonitoredValue Of(Monitored monitored, EpochResult epoch) => monitored switch
    {
        Monitored.ValidationLoss => Low(epoch.ValidationLoss),
        Monitored.TrainingLoss => Low(epoch.TrainingLoss),
        Monitored.TrainingAccuracy => High(epoch.TrainingAccuracy),
        Monitored.ValidationAccuracy => High(epoch.ValidationAccuracy),
        Monitored.ValidationPrecision => High(epoch.Validation?.Precision),
        Monitored.ValidationRecall => High(epoch.Validation?.Recall),
        Monitored.ValidationF1 => High(epoch.Validation?.F1),
        _ => throw new ArgumentOutOfRangeException(nameof(monitored), monitored, "Expected one of the values that can be monitored."),
    };

    /// <exception cref="ArgumentException">Validation is monitored, and there is no data to validate on.</exception>
    public static void Require(Monitored monitored, string attribute, Dataset? validation)
    {
        if (validation is null && NeedsValidation(monitored))
            throw new ArgumentException($"{attribute} monitors {monitored}, but Fit was given no validation data. Give it some, or set Monitor = Monitored.TrainingLoss.", nameof(validation));
    }

    private static MonitoredValue Low(double? number) => new(number ?? double.NaN, HigherIsBetter: false);

    private static MonitoredValue High(double? number) => new(number ?? double.NaN, HigherIsBetter: true);
}
