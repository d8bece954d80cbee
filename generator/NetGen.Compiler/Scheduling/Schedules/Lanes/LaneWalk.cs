using NetGen.Compiler.Planning;
using NetGen.Compiler.Scheduling.Schedules.Images;

namespace NetGen.Compiler.Scheduling.Schedules.Lanes;

/// <summary>Loops over blocks of samples in lanes, and positions in them. The features of what is no image are its channels.</summary>
internal static class LaneWalk
{
    /// <summary>Where a pixel of a channel of the block at hand lies.</summary>
    public static Index At(Place place, Index channel, Index row, Index pixel) =>
        V.At("block", place.Length) + V.At("lane") + channel.Times(Pixels.Layout(place).ChannelStride) + Pixels.OfFirst(place, row, pixel);

    /// <summary>Where a feature of the block at hand lies.</summary>
    public static Index At(Place place, Index feature) => At(place, feature, 0, 0);

    /// <summary>Several blocks at once from … to, and those that are left one after the other.</summary>
    public static IEnumerable<Statement> ForEach(Place place, Target target, int blocks, IEnumerable<Statement> several, IEnumerable<Statement> one)
    {
        int samples = Pixels.Layout(place).Lanes;
        Loop Lanes(IEnumerable<Statement> body) => new("lane", 0, samples, target.Lanes, body);
        return
        [
            new DefineQuotient("tiles", V.At("to") + V.At("from", -1) + (samples - 1), blocks * samples),
            new DefineIndex("left", V.At("from") + V.At("tiles", blocks * samples)),
            new Loop("block", V.At("from"), V.At("left"), blocks * samples, [Lanes(several)]),
            new Loop("block", V.At("left"), V.At("to"), samples, [Lanes(one)]),
        ];
    }

    /// <summary>The vector with zeros for samples beyond the batch, which ends at "to" where it ends within a block.</summary>
    public static Value Real(Value vector) => new KeepColumns(vector, V.At("block") + V.At("lane"), V.At("to"));
}
