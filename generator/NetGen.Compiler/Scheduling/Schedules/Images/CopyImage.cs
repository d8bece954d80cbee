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
        yield return new Loop("sample", V.At("from"), V.At("to"), 1,
        [
            new Loop("row", 0, source.Height, 1,
            [
                new Loop("pixel", 0, source.Width, 1,
                [
                    new Loop("channel", 0, source.Channels, 1,
                    [
                        new StoreOne(
                            _result.Name,
                            Pixels.At(_result.Place, V.At("row"), V.At("pixel")) + V.At("channel", result.ChannelStride),
                            new LoadOne(_source.Name, Pixels.At(_source.Place, V.At("row"), V.At("pixel")) + V.At("channel", source.ChannelStride))),
                    ]),
                    .. Clear(source.Channels, result.Run, Pixels.At(_result.Place, V.At("row"), V.At("pixel"))),
                ]),
            ]),
            .. to.Image is null && to.Space == Space.Arena ? Clear(to.Columns, to.Stride, V.At("sample", to.Length)) : [],
        ]);
    }

    private IEnumerable<Statement> Clear(int from, int to, Index at)
    {
        if (from < to)
            yield return new Loop("channel", from, to, 1, [new StoreOne(_result.Name, at + V.At("channel"), new ConstantOne(0))]);
    }

    private static string Order(KernelBuffer buffer) => Pixels.Layout(buffer.Place).PixelStride == 1 ? "channel by channel" : "pixel by pixel";

    /// <summary>A list is an image with its channels one after the other.</summary>
    private static Place InPixels(Place place, Place other)
    {
        if (place.Image is not null)
            return place;
        ImageLayout image = Pixels.Layout(other);
        return place with { Image = ImageLayout.ChannelsFirst(new Shape(image.Channels, image.Height, image.Width)) };
    }
}
