using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules.Images;

/// <summary>Positions in images, and loops over them.</summary>
internal static class Pixels
{
    /// <summary>
    /// Where the channels of a pixel begin, of the sample at hand unless all share the image; with samples in lanes, where the vector of the block's
    /// samples lies, for the channel at hand.
    /// </summary>
    public static Index At(Place place, Index row, Index pixel) => Start(place) + OfFirst(place, row, pixel);

    /// <summary>Where the channels of a pixel of the first sample begin.</summary>
    public static Index OfFirst(Place place, Index row, Index pixel)
    {
        ImageLayout image = Layout(place);
        return row.Times(image.RowStride) + pixel.Times(image.PixelStride) + image.Origin;
    }

    /// <summary>Where the image of the sample at hand begins, halo and all; or the block's channel at hand.</summary>
    public static Index Start(Place place)
    {
        ImageLayout image = Layout(place);
        return image.Lanes == 1
            ? V.At("sample", place.IsShared ? 0 : place.Length)
            : V.At("block", place.Length) + V.At("lane") + V.At("channel", image.ChannelStride);
    }

    public static ImageLayout Layout(Place place) => place.Image ?? throw new InvalidOperationException($"{place} is no image.");

    /// <summary>for each sample; with samples in lanes, for each block, each vector of its samples and each channel.</summary>
    public static Statement ForEachSample(ImageLayout image, int lanes, IEnumerable<Statement> body) => image.Lanes == 1
        ? new Loop("sample", V.At("from"), V.At("to"), 1, body)
        : ForEachBlock(image.Lanes, lanes, V.At("from"), V.At("to"), [new Loop("channel", 0, image.Channels, 1, body)]);

    /// <summary>for each block of samples from … to, and each vector of its samples.</summary>
    public static Statement ForEachBlock(int samples, int lanes, Index from, Index to, IEnumerable<Statement> body) =>
        new Loop("block", from, to, samples, [new Loop("lane", 0, samples, lanes, body)]);

    /// <summary>for each sample, row and pixel.</summary>
    public static Statement ForEach(ImageLayout image, int lanes, IEnumerable<Statement> body) =>
        ForEachRow(image, lanes, [new Loop("pixel", 0, image.Width, 1, body)]);

    /// <summary>for each sample and row.</summary>
    public static Statement ForEachRow(ImageLayout image, int lanes, IEnumerable<Statement> body) =>
        ForEachSample(image, lanes, [new Loop("row", 0, image.Height, 1, body)]);

    /// <summary>What all pixels share, for the vector at hand: of channels, or the channel at hand in every lane.</summary>
    public static Value Shared(ImageLayout image, KernelBuffer buffer, Index column) => image.Lanes == 1
        ? new Load(buffer.Name, column)
        : new Broadcast(new LoadOne(buffer.Name, V.At("channel")));

    /// <summary>Zeros in a run of the image of the sample at hand, or of the block's channel at hand.</summary>
    public static IEnumerable<Statement> Clear(KernelBuffer buffer, Index from, int length, int lanes)
    {
        if (length > 0)
            yield return new Loop("i", 0, length, Math.Max(lanes, Layout(buffer.Place).Lanes), [new Store(buffer.Name, Start(buffer.Place) + from + V.At("i"), V.Zero)]);
    }

    /// <summary>Zeros behind the channels of a pixel, which begin at <paramref name="at"/>; nothing where the channels fill their vectors.</summary>
    public static IEnumerable<Statement> ClearPadding(ImageLayout image, KernelBuffer buffer, Index at)
    {
        if (image.Channels < image.Run)
            yield return new Loop("channel", image.Channels, image.Run, 1, [new StoreOne(buffer.Name, at + V.At("channel"), new ConstantOne(0))]);
    }

    /// <summary>for each vector of a pixel's channels; no loop around a single one, nor with samples in lanes.</summary>
    public static Statement ForEachVector(ImageLayout image, int lanes, Func<Index, IEnumerable<Statement>> body) => image.Lanes > 1 || image.Run == lanes
        ? new Scope(body(0).ToEquatableArray())
        : new Loop("column", 0, image.Run, lanes, body(V.At("column")));
}
