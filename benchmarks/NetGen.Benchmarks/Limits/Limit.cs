using NetGen.Benchmarks.Workloads;

namespace NetGen.Benchmarks.Limits;

/// <summary>The least time that a call can take on a machine.</summary>
/// <remarks>
/// limit = max(2 · multiply-adds / (ceiling · threads), bytes of the weights / bandwidth of the first level that holds them), with half the
/// ceiling in double precision. Activations, the optimizer's pass, inputs and latency are not in it. Two kinds of work
/// pass it a little: weights of which a part stays in a nearer cache, and schedules that need fewer products than the definition (Winograd's).
/// </remarks>
internal static class Limit
{
    private const int SingleBytes = 4;

    /// <summary>In nanoseconds.</summary>
    public static double Of(Work work, int threads, Machine machine)
    {
        double ceiling = machine.Gflops * threads * SingleBytes / work.NumberBytes;
        double reading = work.WeightBytes / machine.LevelOf(work.WeightBytes).BytesPerNanosecond;
        return Math.Max(2 * work.MultiplyAdds / ceiling, reading);
    }
}
