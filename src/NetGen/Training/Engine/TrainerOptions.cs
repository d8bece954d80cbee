namespace NetGen;

/// <summary>What a caller may decide about a trainer; a value given here wins over the network's attributes.</summary>
public sealed class TrainerOptions
{
    private readonly int? _threads;

    /// <summary>The seed of all that is random in training, such as the order of the samples; by default the declared one.</summary>
    public long? Seed { get; init; }

    /// <summary>A metric of the caller's own, which <c>Evaluate</c> and every epoch's validation work out; null for none.</summary>
    public EvaluationMetric? Metric { get; init; }

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
