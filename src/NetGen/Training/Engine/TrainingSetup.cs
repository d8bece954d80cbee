namespace NetGen.Runtime;

/// <summary>What the fit loop needs to know of a network's training program, whatever its precision.</summary>
internal sealed record TrainingSetup(int InputLength, int OutputLength, TrainingTask Task)
{
    public required int Epochs { get; init; }

    public required int BatchSize { get; init; }

    /// <summary>The fewest samples that a step can learn from.</summary>
    public int LeastBatch { get; init; } = 1;

    public required bool Shuffle { get; init; }

    /// <summary>Null where the rate stays.</summary>
    public RateSchedule? Schedule { get; init; }

    public int WarmupEpochs { get; init; }

    public PlateauSettings? Plateau { get; init; }

    public StoppingSettings? Stopping { get; init; }

    /// <summary>Samples that are evaluated together; the results do not depend on it.</summary>
    public required int EvaluationBatch { get; init; }
}
