using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules.Images;

/// <summary>
/// An image under another layout: the caller's channels one after the other, or a flat list in that order, into pixels, and back. Reads and writes
/// not one value beyond the real ones, and clears the padding of the arena.
/// </summary>
internal sealed class CopyImage(string name, Place from, Place to) : KernelSchedule
{
    private readonly KernelBuffer _source = new("source", InPixels(from, to));
    private readonly KernelBuffer _result = new("result", InPixels(to, from));

    public override string Name => MethodNames.Pascal(name);

    public override string Summary => $"{name}: {Image.Channels} channels of {Image.Height} × {Image.Width} pixels, {Order(_source)} to {Order(_result)}";

    public override IReadOnlyList<KernelBuffer> Buffers => [_source, _result];

    public override long Work => to.Length;

    private ImageLayout Image => Pixels.Layout(_source.Place);

    public override IEnumerable<Statement> Body(Target target)
    {
        ImageLayout source = Image, result = Pixels.Layout(_result.Place);
        IEnumerable<Statement> image = IsDense(source) && IsDense(result) && !IsPadded(result)
            ? [Turn(0, source.Height * source.Width)]
            : [new Loop("row", 0, source.Height, 1, [.. ClearPadding(result, target.Lanes), Turn(V.At("row"), source.Width)])];
        yield return new Loop("sample", V.At("from"), V.At("to"), 1, [.. image, .. ClearEnd()]);
    }

    /// <summary>Pixels from the beginning of a row on.</summary>
    private Transposed Turn(Index row, int pixels)
    {
        ImageLayout source = Image, result = Pixels.Layout(_result.Place);
        var (from, to) = (Pixels.At(_source.Place, row, 0), Pixels.At(_result.Place, row, 0));
        return source.IsChannelsFirst
            ? new Transposed(_source.Name, from, source.ChannelStride, _result.Name, to, result.PixelStride, source.Channels, pixels)
            : new Transposed(_source.Name, from, source.PixelStride, _result.Name, to, result.ChannelStride, pixels, source.Channels);
    }

    /// <summary>Zeros in the vectors of a row's pixels that are not all channels.</summary>
    private IEnumerable<Statement> ClearPadding(ImageLayout result, int lanes)
    {
        if (!IsPadded(result))
            return [];
        var pixel = Pixels.At(_result.Place, V.At("row"), V.At("pixel"));
        int whole = result.Channels / lanes * lanes;
        return [new Loop("pixel", 0, result.Width, 1, [new Loop("i", whole, result.Run, lanes, [new Store(_result.Name, pixel + V.At("i"), V.Zero)])])];
    }

    /// <summary>Zeros behind the values of a list in the arena.</summary>
    private IEnumerable<Statement> ClearEnd() => to.Image is null && to.Space == Space.Arena && to.Columns < to.Run
        ? [new Loop("i", to.Columns, to.Run, 1, [new StoreOne(_result.Name, V.At("sample", to.Length) + V.At("i"), new ConstantOne(0))])]
        : [];

    private static bool IsDense(ImageLayout image) => image.RowStride == image.Width * image.PixelStride;

    private static bool IsPadded(ImageLayout image) => !image.IsChannelsFirst && image.Channels < image.Run;

    private static string Order(KernelBuffer buffer) => Pixels.Layout(buffer.Place).IsChannelsFirst ? "channel by channel" : "pixel by pixel";

    /// <summary>A list is an image with its channels one after the other.</summary>
    private static Place InPixels(Place place, Place other)
    {
        if (place.Image is not null)
            return place;
        ImageLayout image = Pixels.Layout(other);
        return place with { Image = ImageLayout.ChannelsFirst(new Shape(image.Channels, image.Height, image.Width)) };
    }
}
