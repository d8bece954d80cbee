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
        bool isDense = !Image.HasHalo;
        IEnumerable<Statement> image = isDense
            ? Turn(0, 0, Image.Channels * Image.Height * Image.Width)
            : [new Loop("channel", 0, Image.Channels, 1, [new Loop("row", 0, Image.Height, 1, Turn(V.At("channel"), V.At("row"), Image.Width))])];
        yield return new Loop("block", V.At("from"), V.At("to"), Image.Lanes,
            [new DefineIndex("last", V.At("block") + Image.Lanes, V.At("to")), .. image, .. ClearRows()]);
    }

    /// <summary>Pixels from the beginning of a row on, of all samples of the block.</summary>
    private IEnumerable<Statement> Turn(Index channel, Index row, int pixels)
    {
        Index samples = V.At("last") + V.At("block", -1), lanes = InLanes(channel, row), list = InOrder(channel, row);
        if (!IntoLanes)
            return [new Transposed(_source.Name, lanes, Image.Lanes, _result.Name, list, to.Length, pixels, samples)];
        return
        [
            // Once or not at all: a block that is not full.
            new Loop("left", samples, Image.Lanes, Image.Lanes, [new ClearRun(_result.Name, lanes, pixels * Image.Lanes)]),
            new Transposed(_source.Name, list, from.Length, _result.Name, lanes, Image.Lanes, samples, pixels),
        ];
    }

    /// <summary>Zeros behind the values of a list in the arena.</summary>
    private IEnumerable<Statement> ClearRows()
    {
        if (!IntoLanes && to.Image is null && to.Columns < to.Run && to.Space == Space.Arena)
        {
            yield return new Loop("sample", V.At("block"), V.At("last"), 1,
                [new Loop("column", to.Columns, to.Run, 1, [new StoreOne(_result.Name, V.At("sample", to.Length) + V.At("column"), new ConstantOne(0))])]);
        }
    }

    private Index InLanes(Index channel, Index row)
    {
        Place place = IntoLanes ? to : from;
        return V.At("block", place.Length) + channel.Times(Image.ChannelStride) + Pixels.OfFirst(place, row, 0);
    }

    /// <summary>Where samples follow each other: channels one after the other.</summary>
    private Index InOrder(Index channel, Index row)
    {
        Place place = IntoLanes ? from : to;
        return V.At("block", place.Length) + channel.Times(Image.Height * Image.Width) + row.Times(Image.Width);
    }

    private static bool IsInLanes(Place place) => place.Image is { Lanes: > 1 };
}
