using BenchmarkDotNet.Attributes;
using NetGen.Benchmarks.Workloads;

namespace NetGen.Benchmarks.Study;

/// <summary>The workloads of the table, one at a time.</summary>
[MemoryDiagnoser]
public class NetworkStudy
{
    private Workload? _workload;

    /// <summary>Of the workload to run.</summary>
    [ParamsSource(nameof(Names))]
    public string Name { get; set; } = "";

    /// <summary>All of them.</summary>
    public static IEnumerable<string> Names => Catalogue.All.Select(benchmark => benchmark.Name);

    /// <summary>Makes the network and its samples.</summary>
    [GlobalSetup]
    public void Create() => _workload = Catalogue.All.Single(benchmark => benchmark.Name == Name).Create();

    /// <summary>One call.</summary>
    [Benchmark]
    public void Call() => _workload!.Run(1);
}
