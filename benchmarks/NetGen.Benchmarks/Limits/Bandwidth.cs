namespace NetGen.Benchmarks.Limits;

/// <summary>How fast one thread reads from a level of memory.</summary>
/// <param name="Level">"L1", "L2", "L3", "DRAM".</param>
/// <param name="Capacity">In bytes; the last level holds anything.</param>
/// <param name="BytesPerNanosecond">That is, GB/s.</param>
internal sealed record Bandwidth(string Level, long Capacity, double BytesPerNanosecond);
