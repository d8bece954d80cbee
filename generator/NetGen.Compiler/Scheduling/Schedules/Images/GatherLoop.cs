using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules.Images;

/// <summary>
/// The loop over one row of a kernel: its taps and, for each, the channels. Where they follow each other in memory, or there is one channel, it is one
/// loop; else a loop over the channels with the taps written out, or one within the other where that gets long.
/// </summary>
internal sealed class GatherLoop(ImageLayout image, Place weight, ChannelGroups groups, Taps taps)
{
    /// <summary>Up to this many multiply-adds are written out.</summary>
    private const int MostWrittenOut = 96;

    /// <summary>One multiply-add per accumulator, for a factor and weights so far beyond those that the loop is at.</summary>
    private delegate IEnumerable<Statement> Accumulate(int factor, int weights);

    private int ChannelStep => groups.InLanes ? image.TapStride : image.ChannelStride;

    private int PixelStep => taps.TapOffset * image.PixelStride;

    private bool IsOneChannel => groups.Inputs == 1;

    private int WeightStep => taps.TapStep * groups.Inputs * weight.Stride;

    /// <summary>Statements that are done in every step of the innermost loop, beside its own.</summary>
    public IReadOnlyList<Statement> Beside { get; init; } = [];

    private bool IsDense => PixelStep == groups.Inputs * ChannelStep && taps.TapStep == 1;

    /// <summary>Where the weights of a row of the kernel begin.</summary>
    public Index Weight(Index row, int kernelWidth) =>
        (row.Times(kernelWidth) + taps.FirstTap).Times(groups.Inputs * weight.Stride);

    /// <summary>How often the innermost loop runs.</summary>
    public int Steps(int pixels, int vectors, Target target) =>
        IsOneChannel ? taps.Count : IsDense || !IsWrittenOut(pixels, vectors, target) ? taps.Count * groups.Inputs : groups.Inputs;

    private bool IsWrittenOut(int pixels, int vectors, Target target) => target.Unrolls && taps.Count * pixels * vectors <= MostWrittenOut;

    /// <summary>The whole row of the kernel, for a tile of pixels × vectors of channels.</summary>
    /// <param name="x">What is read, from <paramref name="a"/> on.</param>
    /// <param name="a">The first pixel's first channel under the first tap.</param>
    /// <param name="weights">The kernel, from <paramref name="w"/> on.</param>
    /// <param name="w">The first tap's weights of the first channel.</param>
    /// <param name="pixels">How far each pixel of the tile lies from the first.</param>
    /// <param name="vectors">Vectors of channels.</param>
    /// <param name="target">The width.</param>
    public IEnumerable<Statement> Statements(string x, Index a, string weights, Index w, IReadOnlyList<int> pixels, int vectors, Target target)
    {
        Accumulate inner = (factor, first) => groups.InLanes
            ? MicroKernel.AccumulateLanes(pixels.Count, vectors, target.Lanes, r => pixels[r] + factor, v => new Load("w", first + (v * target.Lanes)))
            : MicroKernel.Accumulate(pixels.Count, vectors, r => pixels[r] + factor, v => new Load("w", first + (v * target.Lanes)));
        if (IsOneChannel)
            return Run(x, a, weights, w, inner(0, 0), taps.Count, PixelStep, taps.TapStep * weight.Stride);
        if (IsDense)
            return Run(x, a, weights, w, inner(0, 0), taps.Count * groups.Inputs, ChannelStep, weight.Stride);
        if (IsWrittenOut(pixels.Count, vectors, target))
            return Run(x, a, weights, w, Enumerable.Range(0, taps.Count).Select(tap => new Scope(inner(tap * PixelStep, tap * WeightStep).ToEquatableArray())), groups.Inputs, ChannelStep, weight.Stride);
        return
        [
            new Loop("kx", 0, taps.Count, 1, Run(
                x, a + V.At("kx", PixelStep), weights, w + V.At("kx", WeightStep), inner(0, 0), groups.Inputs, ChannelStep, weight.Stride)),
        ];
    }

    private IEnumerable<Statement> Run(
        string x, Index a, string weights, Index w, IEnumerable<Statement> inner, int count, int aStep, int wStep)
    {
        yield return new DefineReference("a", x, a);
        yield return new DefineReference("w", weights, w);
        if (count == 1)
        {
            foreach (var statement in inner.Concat(Beside))
                yield return statement;
        }
        else
        {
            yield return new Loop("k", 0, count, 1, [.. inner, .. Beside, new Advance("a", aStep), new Advance("w", wStep)]);
        }
    }
}
