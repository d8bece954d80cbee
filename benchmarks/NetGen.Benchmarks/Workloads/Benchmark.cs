namespace NetGen.Benchmarks.Workloads;

/// <summary>A workload by name, made when it is asked for.</summary>
internal sealed record Benchmark(string Name, Func<Workload> Create)
{
    public override string ToString() => Name;
}
