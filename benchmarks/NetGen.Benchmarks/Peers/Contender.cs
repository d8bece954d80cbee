using NetGen.Benchmarks.Workloads;

namespace NetGen.Benchmarks.Peers;

/// <summary>One library's way to do a workload.</summary>
/// <param name="Workload">As the table names it.</param>
/// <param name="Library">"NetGen", or another.</param>
/// <param name="Setting">What may be set: threads, optimizer, layout.</param>
/// <param name="Threads">How many of them; several settle before they are measured.</param>
/// <param name="Create">Makes it ready to run.</param>
internal sealed record Contender(string Workload, string Library, string Setting, int Threads, Func<Workload> Create)
{
    public Benchmark Benchmark => new($"{Workload}, {Library}, {Setting}", _ => Create(), Threads);
}
