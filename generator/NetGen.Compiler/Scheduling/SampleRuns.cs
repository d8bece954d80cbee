using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling;

/// <summary>
/// Kernels on images that follow each other go over a few samples together, then over the next few: what one has written is still in the second cache when the
/// next reads it. Kernels on features go over all samples, because those share the weights that are read.
/// </summary>
internal static class SampleRuns
{
    private const int CacheBytes = 1 << 19;

    /// <summary>So many samples stay in no cache whatever the order, or in any.</summary>
    private const int MostSamples = 32;

    /// <summary>The calls of a phase cut by samples, with the samples that go through them together.</summary>
    public static EquatableArray<KernelCall> Mark(IReadOnlyList<KernelSchedule> schedules, IReadOnlyList<KernelCall> calls, int elementSize)
    {
        var marked = new List<KernelCall>();
        for (int first = 0; first < calls.Count;)
        {
            int count = schedules.Skip(first).TakeWhile(IsOnImages).Count();
            int samples = count > 1 ? SamplesOf(schedules.Skip(first).Take(count), elementSize) : 0;
            marked.AddRange(calls.Skip(first).Take(Math.Max(1, count)).Select(call => call with { SamplesTogether = samples }));
            first += Math.Max(1, count);
        }

        return marked.ToEquatableArray();
    }

    private static bool IsOnImages(KernelSchedule schedule) => schedule.Buffers.Any(buffer => buffer.Place is { Space: Space.Arena, Image.Lanes: 1 });

    /// <summary>As many as the cache holds.</summary>
    private static int SamplesOf(IEnumerable<KernelSchedule> schedules, int elementSize)
    {
        long bytes = schedules.SelectMany(schedule => schedule.Buffers).Select(buffer => buffer.Place).Where(place => !place.IsShared && place.Space != Space.Workspace)
            .GroupBy(place => (place.Space, place.Offset)).Sum(places => places.Max(place => (long)place.Length * (place.Stored == Stored.Byte ? 1 : elementSize)));
        long samples = Math.Max(1, CacheBytes / bytes);
        return samples < MostSamples ? (int)samples : 0;
    }
}
