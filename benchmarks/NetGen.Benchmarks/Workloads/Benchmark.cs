namespace NetGen.Benchmarks.Workloads;

/// <summary>A workload by name, made when it is asked for.</summary>
internal sealed record Benchmark
{
    private readonly Func<TrainerOptions, Workload> _make;

    /// <summary>A workload that trains, on as many threads as the options say.</summary>
    public Benchmark(string name, Func<TrainerOptions, Workload> make, int threads = 1) => (Name, _make, Threads, Divides) = (name, make, threads, true);

    /// <summary>A workload to which the options of a trainer mean nothing.</summary>
    public Benchmark(string name, Func<Workload> make, bool divides = false) => (Name, _make, Threads, Divides) = (name, _ => make(), 1, divides);

    public string Name { get; }

    /// <summary>On so many threads it is measured under this name.</summary>
    public int Threads { get; }

    /// <summary>Whether more threads may make it faster.</summary>
    public bool Divides { get; }

    public Workload Create() => Create(Threads);

    public Workload Create(int threads)
    {
        Workload workload = _make(new() { Threads = threads });
        workload.Threads = threads;
        return workload;
    }

    public override string ToString() => Name;
}
