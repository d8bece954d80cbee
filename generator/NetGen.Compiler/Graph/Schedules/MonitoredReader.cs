namespace NetGen.Compiler.Graph;

/// <summary>Reads what is monitored, and checks that a network of this loss has it (NG6015).</summary>
internal static class MonitoredReader
{
    private static readonly int Members = Enum.GetValues(typeof(Monitored)).Length;

    public static Monitored Read(AttributeReader reader, Loss? loss)
    {
        Monitored monitored = (Monitored)reader.Choice("Monitor", Members);
        if (loss?.Task == LearningTask.Regression && IsOfClassifiers(monitored))
        {
            reader.Report(
                "NG6015",
                $"{reader.Kind} monitors {monitored}, which only a classifier has; this network learns {loss.Kind}. " +
                "Monitor ValidationLoss or TrainingLoss, or use CrossEntropy or BinaryCrossEntropy if its outputs are classes.",
                "Monitor");
        }

        return monitored;
    }

    private static bool IsOfClassifiers(Monitored monitored) =>
        monitored is not (Monitored.ValidationLoss or Monitored.TrainingLoss or Monitored.ValidationMetric);
}
