using System.Text.Json.Serialization;
using NetGen.Benchmarks.Limits;
using NetGen.Benchmarks.Measuring;

namespace NetGen.Benchmarks.Reports;

/// <summary>A line of the table, and an object of the JSON file.</summary>
/// <param name="Name">Of the workload.</param>
/// <param name="MedianNanoseconds">Per call.</param>
/// <param name="MinimumNanoseconds">Per call, of the best repetition.</param>
/// <param name="Bytes">Allocated per call.</param>
/// <param name="Gflops">At the median.</param>
/// <param name="LimitShare">The least time that the machine needs (<see cref="Limit"/>) over the median: 1 is perfect.</param>
internal sealed record Row(
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("median_ns")] double MedianNanoseconds,
    [property: JsonPropertyName("min_ns")] double MinimumNanoseconds,
    [property: JsonPropertyName("bytes")] long Bytes,
    [property: JsonPropertyName("gflops")] double? Gflops,
    [property: JsonPropertyName("limit_share")] double? LimitShare)
{
    public static Row Of(Measurement measured, Machine machine) => new(
        measured.Name,
        measured.Median,
        measured.Minimum,
        measured.Bytes,
        measured.Gflops,
        measured.Work is { } work ? Limit.Of(work, measured.Threads, machine) / measured.Median : null);
}
