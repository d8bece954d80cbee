using NetGen.Benchmarks.Workloads;

namespace NetGen.Benchmarks.Peers;

/// <summary>The table's workloads, on one thread and on two. Those that only ask for fewer bits or more threads have no peers.</summary>
internal static class OwnContenders
{
    public const string Library = "NetGen";

    public static IEnumerable<Contender> All => NetworkBenchmarks.All
        .Where(benchmark => benchmark.Threads == 1 && !benchmark.Name.EndsWith("-bf16", StringComparison.Ordinal))
        .SelectMany(benchmark => Threads(benchmark).Select(threads => new Contender(
            benchmark.Name, Library, threads == 1 ? "1 thread" : $"{threads} threads", threads, () => benchmark.Create(threads))));

    private static int[] Threads(Benchmark benchmark) => benchmark.Divides && Environment.ProcessorCount > 1 ? [1, 2] : [1];
}
