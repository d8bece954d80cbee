namespace NetGen;

/// <summary>What one call of <c>Fit</c> did: the epochs that it finished, in order, and why it ended.</summary>
public sealed class TrainingHistory
{
    internal TrainingHistory(IReadOnlyList<EpochResult> epochs, StopReason stopped, int? restoredEpoch = null)
    {
        RestoredEpoch = restoredEpoch;
        Epochs = epochs;
        Stopped = stopped;
    }

    /// <summary>The epochs that the call finished; empty if it was cancelled in its first.</summary>
    public IReadOnlyList<EpochResult> Epochs { get; }

    /// <summary>Why the call ended.</summary>
    public StopReason Stopped { get; }

    /// <summary>
    /// The epoch whose weights the network has now: with early stopping the best of the run, which an earlier call may have trained. Null where the
    /// weights are simply the last ones.
    /// </summary>
    public int? RestoredEpoch { get; }

    /// <summary>
    /// What <see cref="TrainerOptions.Diagnose"/> found wrong, in the order in which it was found, each layer's once; empty without it, and in a run that goes well.
    /// </summary>
    public IReadOnlyList<RunFinding> Findings { get; internal init; } = [];

    /// <summary>
    /// Where the errors of the weights that the network has now come from; null without <see cref="TrainerOptions.Diagnose"/> and
    /// <see cref="TrainerOptions.OptimalError"/>, and after a call that was cancelled.
    /// </summary>
    public ErrorDecomposition? Errors { get; internal init; }
}
