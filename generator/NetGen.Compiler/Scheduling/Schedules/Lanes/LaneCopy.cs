using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;
using NetGen.Compiler.Scheduling.Schedules.Images;

namespace NetGen.Compiler.Scheduling.Schedules.Lanes;

/// <summary>
/// From samples that follow each other, as a list of channels or of rows, into lanes, and back. The last block's lanes beyond the batch are zeros: what is
/// made of them counts for nothing.
/// </summary>
internal sealed class LaneCopy(string name, Place from, Place to) : KernelSchedule
{
    private readonly KernelBuffer _source = new("source", from);
    private readonly KernelBuffer _result = new("result", to);

    public override string Name => MethodNames.Pascal(name);

    public override string Summary => $"{name}: {Image.Channels} channels of {Image.Height} × {Image.Width} pixels, {(IntoLanes ? "samples into lanes" : "samples out of lanes")}";

    public override IReadOnlyList<KernelBuffer> Buffers => [_source, _result];

    public override long Work => to.Length;

    private bool IntoLanes => IsInLanes(to);

    private ImageLayout Image => Pixels.Layout(IntoLanes ? to : from);

    /// <summary>Whether a copy between two places is this schedule's.</summary>
    public static bool Serves(Place from, Place to) => IsInLanes(from) != IsInLanes(to);

    public override IEnumerable<Statement> Body(Target target)
    {
        yield return new Loop("block", V.At("from"), V.At("to"), Image.Lanes,
        [
            new DefineIndex("last", V.At("block") + Image.Lanes, V.At("to")),
            new Loop("channel", 0, Image.Channels, 1,
            [
                new Loop("row", 0, Image.Height, 1,
                [
                    new Loop("pixel", 0, Image.Width, 1,
                    [
                        new Loop("sample", V.At("block"), V.At("last"), 1, [Copy()]),
                        .. IntoLanes
                            ? [new Loop("sample", V.At("last"), V.At("block") + Image.Lanes, 1, [new StoreOne(_result.Name, InLanes(to), new ConstantOne(0))])]
                            : Array.Empty<Statement>(),
                    ]),
                ]),
            ]),
            .. !IntoLanes && to.Image is null && to.Columns < to.Stride && to.Space == Space.Arena ? [ClearRows()] : Array.Empty<Statement>(),
        ]);
    }

    private StoreOne Copy() => IntoLanes
        ? new(_result.Name, InLanes(to), new LoadOne(_source.Name, InOrder(from)))
        : new(_result.Name, InOrder(to), new LoadOne(_source.Name, InLanes(from)));

    private Loop ClearRows() => new("sample", V.At("block"), V.At("last"), 1,
        [new Loop("column", to.Columns, to.Stride, 1, [new StoreOne(_result.Name, V.At("sample", to.Length) + V.At("column"), new ConstantOne(0))])]);

    /// <summary>The lane of a sample: its number in the block.</summary>
    private static Index InLanes(Place place) =>
        V.At("block", place.Length - 1) + V.At("sample") + V.At("channel", Pixels.Layout(place).ChannelStride) + Pixels.OfFirst(place, V.At("row"), V.At("pixel"));

    /// <summary>Where samples follow each other: channels one after the other.</summary>
    private Index InOrder(Place place)
    {
        ImageLayout image = place.Image ?? ImageLayout.ChannelsFirst(new Shape(Image.Channels, Image.Height, Image.Width));
        return V.At("sample", place.Length) + V.At("channel", image.ChannelStride) + V.At("row", image.RowStride) + V.At("pixel", image.PixelStride) + image.Origin;
    }

    private static bool IsInLanes(Place place) => place.Image is { Lanes: > 1 };
}
