using NetGen.Benchmarks.Workloads;

namespace NetGen.Benchmarks.Measuring;

/// <summary>What a session found out about a workload.</summary>
/// <param name="Name">Of the workload.</param>
/// <param name="Repetitions">Nanoseconds per call, one value a repetition, in order.</param>
/// <param name="Bytes">Allocated per call, rounded up so that nothing hides.</param>
/// <param name="Work">Null where no limit is known.</param>
/// <param name="Threads">The most that were used.</param>
internal sealed record Measurement(string Name, IReadOnlyList<double> Repetitions, long Bytes, Work? Work, int Threads)
{
    public double Median { get; } = Repetitions.Order().ElementAt(Repetitions.Count / 2);

    public double Minimum { get; } = Repetitions.Min();

    /// <summary>Of the median; each multiply-add counts as two operations.</summary>
    public double? Gflops => 2 * Work?.MultiplyAdds / Median;
}
