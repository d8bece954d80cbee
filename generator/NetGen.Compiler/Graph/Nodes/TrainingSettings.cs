namespace NetGen.Compiler.Graph;

/// <summary>How a run goes unless the trainer is told otherwise.</summary>
/// <param name="Samples">How many samples there will be, null if nobody said.</param>
internal sealed record TrainingSettings(int Epochs = 10, int BatchSize = 32, long Seed = 0, bool Shuffle = true, int? Samples = null)
{
    /// <summary>Null where the rate does not depend on the epoch.</summary>
    public RateSchedule? Schedule { get; init; }

    /// <summary>0 for none.</summary>
    public int WarmupEpochs { get; init; }

    public PlateauReduction? Plateau { get; init; }

    public EarlyStop? EarlyStop { get; init; }

    public static TrainingSettings Read(AttributeReader reader) => new(
        reader.Count("epochs", 10, "NG1021"),
        reader.Count("batchSize", 32, "NG1021"),
        reader.Whole("Seed"),
        reader.Flag("Shuffle", otherwise: true),
        reader.Has("Samples") ? reader.Count("Samples", 1, "NG1021") : null);
}
