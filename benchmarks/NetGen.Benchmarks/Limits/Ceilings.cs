using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NetGen.Benchmarks.Limits;

/// <summary>Measures the machine. A ceiling is the best of many repetitions: whatever disturbs one only lowers it.</summary>
internal static class Ceilings
{
    private const int Repetitions = 40;
    private const int Links = 50_000;
    private const int BytesPerRepetition = 16 << 20;
    private const int MostBytes = 512 << 20;
    private const int Page = 4096;

    public static Machine Measure() =>
        Vector512.IsHardwareAccelerated ? Measure<Vector512<float>, Lanes512>()
        : Vector256.IsHardwareAccelerated ? Measure<Vector256<float>, Lanes256>()
        : Measure<Vector128<float>, Lanes128>();

    private static Machine Measure<TVector, TLanes>()
        where TLanes : ILanes<TVector>
    {
        int lanes = Unsafe.SizeOf<TVector>() / sizeof(float);
        double products = (double)Links * Probe<TVector, TLanes>.Chains * lanes;
        double gflops = 2 * products / Best(() => Probe<TVector, TLanes>.MultiplyAdd(Links));
        return new(Unsafe.SizeOf<TVector>() * 8, gflops, [.. Levels<TVector, TLanes>()]);
    }

    /// <summary>Reads half of each cache, and four times the last one for the memory behind it.</summary>
    private static IEnumerable<Bandwidth> Levels<TVector, TLanes>()
        where TLanes : ILanes<TVector>
    {
        IReadOnlyList<long> sizes = CacheSizes.OfThisMachine();
        for (int level = 0; level < sizes.Count; level++)
            yield return new($"L{level + 1}", sizes[level], Read<TVector, TLanes>(sizes[level] / 2));

        yield return new("DRAM", long.MaxValue, Read<TVector, TLanes>(Math.Min(4 * sizes[^1], MostBytes)));
    }

    private static double Read<TVector, TLanes>(long bytes)
        where TLanes : ILanes<TVector>
    {
        int length = (int)(bytes / Page * Page / sizeof(float));
        int passes = (int)Math.Max(1, BytesPerRepetition / bytes);
        float[] memory = GC.AllocateArray<float>(length + (Page / sizeof(float)), pinned: true);
        int start = (int)(-Marshal.UnsafeAddrOfPinnedArrayElement(memory, 0) & (Page - 1)) / sizeof(float);
        // Pages that were never written are all the same page of zeros.
        Array.Fill(memory, 1);
        double nanoseconds = Best(() => Probe<TVector, TLanes>.Read(ref memory[start], length, passes));
        return (double)length * sizeof(float) * passes / nanoseconds;
    }

    private static double Best(Func<float> work)
    {
        double best = double.MaxValue;
        float sum = work();
        for (int repetition = 0; repetition < Repetitions; repetition++)
        {
            long start = Stopwatch.GetTimestamp();
            sum += work();
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalNanoseconds);
        }

        GC.KeepAlive(sum);
        return best;
    }
}
