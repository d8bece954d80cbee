using NetGen.Benchmarks.Commands;

namespace NetGen.Benchmarks.Workloads;

/// <summary>A filter that leaves nothing to measure.</summary>
internal sealed class NoSuchWorkloadException(string filter, IEnumerable<Benchmark> all)
    : BadInputException($"No workload's name contains '{filter}'. There are: {string.Join(", ", all)}.");
