using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules.Images;

/// <summary>
/// The loop over one row of a kernel: its taps and, for each, the channels. Where they follow each other in memory, or there is one channel, it is one
/// loop, else one within the other.
/// </summary>
internal sealed class GatherLoop(ImageLayout image, Place weight, ChannelGroups groups, Taps taps)
{
    private int ChannelStep => groups.InLanes ? image.TapStride : image.ChannelStride;

    private int PixelStep => taps.TapOffset * image.PixelStride;

    private bool IsOneChannel => groups.Inputs == 1;

    private bool IsDense => PixelStep == groups.Inputs * ChannelStep && taps.TapStep == 1;

    /// <summary>Where the weights of a row of the kernel begin.</summary>
    public Index Weight(Index row, int kernelWidth) =>
        (row.Times(kernelWidth) + taps.FirstTap).Times(groups.Inputs * weight.Stride);

    /// <summary>One multiply-add per accumulator.</summary>
    public IEnumerable<Statement> Inner(int rows, int vectors, int lanes)
    {
        int rowStride = taps.PlaceStep * image.PixelStride;
        return groups.InLanes
            ? MicroKernel.AccumulateLanes(rows, vectors, lanes, rowStride)
            : MicroKernel.Accumulate(rows, vectors, lanes, rowStride, 0, 0);
    }

    public IEnumerable<Statement> Statements(string x, Index a, string weights, Index w, IEnumerable<Statement> inner)
    {
        if (IsOneChannel)
            return Run(x, a, weights, w, inner, taps.Count, PixelStep, taps.TapStep * weight.Stride);
        if (IsDense)
            return Run(x, a, weights, w, inner, taps.Count * groups.Inputs, ChannelStep, weight.Stride);
        return
        [
            new Loop("kx", 0, taps.Count, 1, Run(
                x,
                a + V.At("kx", PixelStep),
                weights,
                w + V.At("kx", taps.TapStep * groups.Inputs * weight.Stride),
                inner,
                groups.Inputs,
                ChannelStep,
                weight.Stride)),
        ];
    }

    private static IEnumerable<Statement> Run(
        string x, Index a, string weights, Index w, IEnumerable<Statement> inner, int count, int aStep, int wStep)
    {
        yield return new DefineReference("a", x, a);
        yield return new DefineReference("w", weights, w);
        if (count == 1)
        {
            foreach (var statement in inner)
                yield return statement;
        }
        else
        {
            yield return new Loop("k", 0, count, 1, [.. inner, new Advance("a", aStep), new Advance("w", wStep)]);
        }
    }
}
