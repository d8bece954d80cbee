namespace NetGen;

/// <summary>What one call of <c>Fit</c> did: the epochs that it finished, in order, and why it ended.</summary>
public sealed class TrainingHistory
{
    internal TrainingHistory(IReadOnlyList<EpochResult> epochs, StopReason stopped)
    {
        Epochs = epochs;
        Stopped = stopped;
    }

    /// <summary>The epochs that the call finished; empty if it was cancelled in its first.</summary>
    public IReadOnlyList<EpochResult> Epochs { get; }

    /// <summary>Why the call ended.</summary>
    public StopReason Stopped { get; }
}
