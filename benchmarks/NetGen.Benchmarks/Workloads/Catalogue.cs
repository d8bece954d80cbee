namespace NetGen.Benchmarks.Workloads;

/// <summary>All that the table shows, in its order.</summary>
internal static class Catalogue
{
    public static IReadOnlyList<Benchmark> All { get; } = [.. NetworkBenchmarks.All];

    /// <summary>Those whose names contain a text; all for null.</summary>
    /// <exception cref="NoSuchWorkloadException">None does.</exception>
    public static IReadOnlyList<Benchmark> Matching(string? filter)
    {
        Benchmark[] matching = [.. All.Where(benchmark => filter is null || benchmark.Name.Contains(filter, StringComparison.Ordinal))];
        return matching is [] ? throw new NoSuchWorkloadException(filter!, All) : matching;
    }
}
