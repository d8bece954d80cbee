namespace NetGen;

/// <summary>What a caller may decide about a trainer; a value given here wins over the network's attributes.</summary>
public sealed class TrainerOptions
{
    private readonly int? _threads;
    private readonly double? _optimalError;

    /// <summary>The seed of all that is random in training, such as the order of the samples; by default the declared one.</summary>
    public long? Seed { get; init; }

    /// <summary>A metric of the caller's own, which <c>Evaluate</c> and every epoch's validation work out; null for none.</summary>
    public EvaluationMetric? Metric { get; init; }

    /// <summary>
    /// Whether <c>Fit</c> looks at the run as it goes: some steps of every epoch are sampled, figures of every layer stand in
    /// <see cref="EpochResult.Diagnosis"/>, and what is wrong in <see cref="TrainingHistory.Findings"/>. Training makes the same bits with it as without.
    /// </summary>
    public bool Diagnose { get; init; }

    /// <summary>
    /// The error that nobody can do better than, such as that of people: the share of wrong answers, for regressions the share of the targets' variance that
    /// cannot be explained. With it <see cref="TrainingHistory.Errors"/> tells the avoidable bias. Null if it is not known.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is no share: less than 0, more than 1 or not a number.</exception>
    public double? OptimalError
    {
        get => _optimalError;
        init
        {
            if (value is { } error && !(error is >= 0 and <= 1))
                throw new ArgumentOutOfRangeException(nameof(value), value, "Expected an error between 0 and 1.");

            _optimalError = value;
        }
    }

    /// <summary>
    /// The most threads that a step uses, at least 1; by default the cores that the process may use. The result is the same
    /// for any number; threads beyond the cores change nothing.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int? Threads
    {
        get => _threads;
        init
        {
            if (value is { } threads)
                ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1, nameof(value));

            _threads = value;
        }
    }
}
