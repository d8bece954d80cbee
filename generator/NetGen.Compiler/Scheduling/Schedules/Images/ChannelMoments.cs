using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules.Images;

/// <summary>Channels, over all pixels: row by row, so that no sum has so many terms that the last ones are lost.</summary>
internal sealed class ChannelMoments(BatchStatistics statistics, ListPlan plan) : Moments(statistics, statistics.Epsilon, plan)
{
    public override long Work => 3L * Blocks.Values * statistics.ValuesPerSample;

    protected override Index Count => V.At("rows", Image.Height * Image.Width);

    private ImageLayout Image => Pixels.Layout(X.Place);

    protected override IEnumerable<Statement> ForEachValue(Index column, string[] sums, Func<Value, Func<string, string>, IEnumerable<Statement>> body) =>
    [
        new Loop("sample", 0, V.At("rows"), 1,
        [
            new Loop("row", 0, Image.Height, 1,
            [
                new DefineReference("value", X.Name, Pixels.At(X.Place, V.At("row"), 0) + column),
                .. sums.Select(sum => new Define(OfRow(sum), V.Zero)),
                new Loop("pixel", 0, Image.Width, 1, [.. body(new Load("value", 0), OfRow), new Advance("value", Image.PixelStride)]),
                .. sums.Select(sum => Add(sum, V.Var(OfRow(sum)))),
            ]),
        ]),
    ];

    private static string OfRow(string sum) => sum + "OfRow";
}
