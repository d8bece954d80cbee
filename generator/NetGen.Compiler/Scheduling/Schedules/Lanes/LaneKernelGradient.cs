using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;
using NetGen.Compiler.Scheduling.Schedules.Images;

namespace NetGen.Compiler.Scheduling.Schedules.Lanes;

/// <summary>
/// The gradient of a convolution's weight with samples in lanes: tiles of filters × taps of a row of the kernel in registers, summed lane by lane over
/// blocks, rows and pixels in order, the lanes at the end. A unit is a few filters, a row of the kernel and a few channels.
/// </summary>
internal sealed class LaneKernelGradient : KernelSchedule
{
    private const int MostSums = 24;
    private const int MostTaps = 8;

    private readonly ConvolutionWeightGradient _gradient;
    private readonly ChannelGroups _groups;
    private readonly KernelBuffer _x, _dy, _result;
    private readonly KernelBuffer[] _extras;

    public LaneKernelGradient(ConvolutionWeightGradient gradient, ListPlan plan)
    {
        (_gradient, _groups) = (gradient, ChannelGroups.Of(gradient, plan.Alignment));
        (_x, _dy, _result) = (new("x", plan.Padded(gradient.X)), new("dy", plan[gradient.OutputGradient]), new("result", plan[gradient.Result]));
        _extras = ProductBuffers.Extras(gradient.Extras, plan);
        Taps = Math.Min(Horizontal.Size, MostTaps);
        Channels = Divisor(_groups.Inputs, Math.Max(1, 6 / Taps));
        Filters = _groups.Groups > 1 ? Divisor(_groups.Outputs, MostSums / (Taps * Channels)) : Even(_groups.Outputs, MostSums / (Taps * Channels));
    }

    public override string Name => MethodNames.Pascal(_gradient.Result.Name);

    public override string Summary => OperationPrinter.Text(_gradient);

    public override IReadOnlyList<KernelBuffer> Buffers => [_x, _dy, .. _extras, _result];

    public override IReadOnlyList<string> Scalars => Formula.ScalarsIn(_gradient.Epilogue).ToList();

    public override int Units => FilterTiles * Vertical.Size * ChannelTiles;

    public override bool CountsRows => true;

    public override long Work => (long)_result.Place.Rows * _result.Place.Columns * Vertical.Outputs * Horizontal.Outputs / Units;

    private WindowAxis Vertical => _gradient.Window.Vertical;

    private WindowAxis Horizontal => _gradient.Window.Horizontal;

    private ImageLayout Image => Pixels.Layout(_x.Place);

    private ImageLayout Gradients => Pixels.Layout(_dy.Place);

    /// <summary>The extent of a unit's tile at the widest vectors.</summary>
    private int Filters { get; }

    private int Channels { get; }

    private int Taps { get; }

    private int FilterTiles => (_gradient.OutputGradient.Shape.Channels + Filters - 1) / Filters;

    private int ChannelTiles => _groups.Inputs / Channels;

    public override IEnumerable<Statement> Body(Target target)
    {
        int filters = Math.Max(1, Math.Min(Filters, (LaneTile.Registers(target) - 1) / ((Taps * Channels) + 1)));
        return
        [
            .. Formula.DefineScalars(Scalars),
            new Loop("unit", V.At("from"), V.At("to"), 1,
            [
                DefineQuotient.Of("filters", V.At("unit"), Vertical.Size * ChannelTiles),
                DefineQuotient.Of("ky", V.At("unit") + V.At("filters", -Vertical.Size * ChannelTiles), ChannelTiles),
                new DefineIndex("channel", (V.At("unit") + V.At("filters", -Vertical.Size * ChannelTiles) + V.At("ky", -ChannelTiles)).Times(Channels)),
                new DefineIndex("first", V.At("filters", Filters), _gradient.OutputGradient.Shape.Channels - Filters),
                .. Vertical.IsPadded
                    ? [new DefineTaps("rowsFrom", "rowsTo", V.At("ky", Vertical.Dilation) + -Vertical.Before, Vertical.Stride, Vertical.Outputs, Vertical.Inputs)]
                    : Array.Empty<Statement>(),
                .. LaneTile.ForEach("filter", Filters, filters, LaneTile.ForEach("kx", Horizontal.Size, Taps, Tile(target, filters))),
            ]),
        ];
    }

    private IEnumerable<Statement> Tile(Target target, int filters)
    {
        Index filter = V.At("first") + V.At("filter"), channel = V.At("channel");
        if (_groups.Groups > 1)
        {
            yield return new DefineQuotient("group", filter, _groups.Outputs);
            channel += V.At("group", _groups.Inputs);
        }

        var (from, to) = Vertical.IsPadded ? (V.At("rowsFrom"), V.At("rowsTo")) : ((Index)0, (Index)Vertical.Outputs);
        foreach (var start in MicroKernel.Start(filters, Taps * Channels, (_, _) => V.Zero))
            yield return start;
        yield return Pixels.ForEachBlock(Image.Lanes, target.Lanes, 0, V.At("rows"),
        [
            new Loop("row", from, to, 1,
            [
                new DefineReference("a", _x.Name, At(_x.Place, channel, V.At("row", Vertical.Stride) + V.At("ky", Vertical.Dilation) + -Vertical.Before, V.At("kx", Horizontal.Dilation) + -Horizontal.Before)),
                new DefineReference("d", _dy.Name, At(_dy.Place, filter, V.At("row"), 0)),
                new Loop("pixel", 0, Horizontal.Outputs, 1,
                [
                    .. MultiplyAdds(filters),
                    new Advance("a", Horizontal.Stride * Image.PixelStride),
                    new Advance("d", Gradients.PixelStride),
                ]),
            ]),
        ]);
        foreach (var store in Stores(filters, filter))
            yield return store;
    }

    private IEnumerable<Statement> MultiplyAdds(int filters)
    {
        for (int f = 0; f < filters; f++)
            yield return new Define($"d{f}", new Load("d", f * Gradients.ChannelStride));
        for (int tap = 0; tap < Taps * Channels; tap++)
        {
            var pixel = (tap / Taps * Image.ChannelStride) + (tap % Taps * Horizontal.Dilation * Image.PixelStride);
            yield return new Define($"a{tap}", new Load("a", pixel));
            for (int f = 0; f < filters; f++)
                yield return new Assign($"sum{f}_{tap}", V.MultiplyAdd(V.Var($"a{tap}"), V.Var($"d{f}"), MicroKernel.Sum(f, tap)));
        }
    }

    /// <summary>One weight at a time: sums of lanes are single numbers.</summary>
    private IEnumerable<Statement> Stores(int filters, Index filter)
    {
        for (int tap = 0; tap < Taps * Channels; tap++)
        {
            for (int f = 0; f < filters; f++)
            {
                var row = (V.At("ky", Horizontal.Size) + V.At("kx") + (tap % Taps)).Times(_groups.Inputs) + V.At("channel") + (tap / Taps);
                var sum = new SumOfLanes(MicroKernel.Sum(f, tap));
                int column = f;
                yield return new StoreOne(_result.Name, Weight(_result), Formula.OfOne(_gradient.Epilogue, i => i == 0 ? sum : new LoadOne(_extras[i - 1].Name, Weight(_extras[i - 1]))));

                Index Weight(KernelBuffer buffer) => row.Times(buffer.Place.Stride) + filter + column;
            }
        }
    }

    private static Index At(Place place, Index channel, Index row, Index pixel) =>
        V.At("block", place.Length) + V.At("lane") + channel.Times(Pixels.Layout(place).ChannelStride) + Pixels.OfFirst(place, row, pixel);

    /// <summary>The greatest divisor that is not above a limit.</summary>
    private static int Divisor(int number, int most) => Enumerable.Range(1, Math.Max(1, Math.Min(number, most))).Last(divisor => number % divisor == 0);

    /// <summary>The least size that needs no more tiles than the greatest.</summary>
    private static int Even(int count, int most)
    {
        int tiles = (count + most - 1) / Math.Max(1, most);
        return (count + tiles - 1) / tiles;
    }
}
