using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules.Images;

/// <summary>A copy of an image in which every lane of a grouped convolution finds the channels that it reads.</summary>
internal sealed class SpreadImage(string name, Place from, Place to, Spread spread) : KernelSchedule
{
    private readonly KernelBuffer _source = new("source", from);
    private readonly KernelBuffer _result = new("result", to);

    public override string Name => MethodNames.Pascal(name) + "Spread";

    public override string Summary => $"{name}: for each of {spread.Columns} lanes in {spread.Groups} groups the {spread.Taps} channels that it reads";

    public override IReadOnlyList<KernelBuffer> Buffers => [_source, _result];

    public override long Work => to.Length;

    public override IEnumerable<Statement> Body(Target target)
    {
        ImageLayout source = Pixels.Layout(from), result = Pixels.Layout(to);
        int columns = spread.Columns / spread.Groups;
        var at = Pixels.At(to, V.At("row"), V.At("pixel")) + V.At("tap", result.TapStride);
        var read = Pixels.At(from, V.At("row"), V.At("pixel")) + V.At("group", spread.Taps * source.ChannelStride) + V.At("tap", source.ChannelStride);
        yield return Pixels.ForEach(result, target.Lanes,
        [
            new Loop("tap", 0, spread.Taps, 1,
            [
                new Loop("group", 0, spread.Groups, 1,
                [
                    new Loop("i", 0, columns, 1, [new StoreOne(_result.Name, at + V.At("group", columns) + V.At("i"), new LoadOne(_source.Name, read))]),
                ]),
                new Loop("i", spread.Columns, result.Run, 1, [new StoreOne(_result.Name, at + V.At("i"), new ConstantOne(0))]),
            ]),
        ]);
    }
}
