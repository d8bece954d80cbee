using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules.Images;

/// <summary>
/// The gradient of a convolution's weight: tiles of channels, or of taps side by side where there are few channels, × vectors of filters in registers,
/// summed over samples, rows and pixels in order. Cut by taps, many channels of a tap into several units.
/// </summary>
internal sealed class KernelGradient(ConvolutionWeightGradient gradient, ListPlan plan) : KernelSchedule
{
    private const int ChannelsPerUnit = 24;

    private readonly ChannelGroups _groups = ChannelGroups.Of(gradient, plan.Alignment);
    private readonly KernelBuffer _x = new("x", plan.Read(gradient.X, ChannelGroups.Of(gradient, plan.Alignment).Spread));
    private readonly KernelBuffer _dy = new("dy", plan[gradient.OutputGradient]);
    private readonly KernelBuffer _result = new("result", plan[gradient.Result]);
    private readonly KernelBuffer[] _extras = ProductBuffers.Extras(gradient.Extras, plan);

    public override string Name => MethodNames.Pascal(gradient.Result.Name);

    public override string Summary => OperationPrinter.Text(gradient);

    public override IReadOnlyList<KernelBuffer> Buffers => [_x, _dy, .. _extras, _result];

    public override IReadOnlyList<string> Scalars => Formula.ScalarsIn(gradient.Epilogue).ToList();

    public override int Units => AlongTaps ? Vertical.Size * _groups.Inputs : Vertical.Size * Horizontal.Size * Chunks;

    public override bool CountsRows => true;

    public override long Work => (long)_result.Place.Rows * _result.Place.Columns * Vertical.Outputs * Horizontal.Outputs / Units;

    private WindowAxis Vertical => gradient.Window.Vertical;

    private WindowAxis Horizontal => gradient.Window.Horizontal;

    private ImageLayout Image => Pixels.Layout(_x.Place);

    private bool ByGroup => _groups.Groups > 1 && !_groups.InLanes;

    private bool AlongTaps => _groups.Inputs < Math.Min(Horizontal.Size, 6);

    private int Chunks => (_groups.Inputs + ChannelsPerUnit - 1) / ChannelsPerUnit;

    private int ChannelStep => _groups.InLanes ? Image.TapStride : Image.ChannelStride;

    public override IEnumerable<Statement> Body(Target target)
    {
        int width = ByGroup ? _groups.Outputs : _result.Place.Stride;
        int length = AlongTaps ? Horizontal.Size : Math.Min(_groups.Inputs, ChannelsPerUnit);
        var size = PixelTile.Of(target, length, width / target.Lanes);
        var epilogue = new Epilogue(gradient.Epilogue, _extras, _result);
        var columns = ColumnTiles.ForEach(
            new Place(Space.Shared, 0, 1, width, width, width), target.Lanes, size.Vectors, tile => Tile(target, epilogue, tile, size.Rows));
        var groups = ByGroup ? [new Loop("group", 0, _groups.Groups, 1, columns)] : columns;
        return [.. Formula.DefineScalars(Scalars), new Loop("unit", V.At("from"), V.At("to"), 1, [.. AlongTaps ? OverTaps(size.Rows, groups) : OverChannels(size.Rows, groups)])];
    }

    /// <summary>A unit is a channel and a row of taps.</summary>
    private IEnumerable<Statement> OverTaps(int rows, IEnumerable<Statement> body) =>
    [
        DefineQuotient.Of("ky", V.At("unit"), _groups.Inputs),
        new DefineIndex("channel", V.At("unit") + V.At("ky", -_groups.Inputs)),
        .. RowsInside(),
        .. PixelTile.ForEach("kx", Horizontal.Size, rows, body),
    ];

    /// <summary>A unit is a tap and, where there are many channels, a chunk of them.</summary>
    private IEnumerable<Statement> OverChannels(int rows, IEnumerable<Statement> body)
    {
        yield return DefineQuotient.Of("tap", V.At("unit"), Chunks);
        yield return DefineQuotient.Of("ky", V.At("tap"), Horizontal.Size);
        yield return new DefineIndex("kx", V.At("tap") + V.At("ky", -Horizontal.Size));
        foreach (var statement in RowsInside())
            yield return statement;
        if (Chunks > 1)
        {
            yield return new DefineIndex("first", V.At("unit", ChannelsPerUnit) + V.At("tap", -Chunks * ChannelsPerUnit));
            yield return new DefineIndex("end", V.At("first") + ChannelsPerUnit, _groups.Inputs);
            yield return new Loop("tile", V.At("first"), V.At("end"), rows, [new DefineIndex("channel", V.At("tile"), V.At("end") + -rows), .. body]);
        }
        else
        {
            foreach (var statement in PixelTile.ForEach("channel", _groups.Inputs, rows, body))
                yield return statement;
        }
    }

    /// <summary>The places whose tap ky meets the image.</summary>
    private IEnumerable<Statement> RowsInside() => Vertical.IsPadded
        ? [new DefineTaps("rowsFrom", "rowsTo", V.At("ky", Vertical.Dilation) + -Vertical.Before, Vertical.Stride, Vertical.Outputs, Vertical.Inputs)]
        : [];

    private IEnumerable<Statement> Tile(Target target, Epilogue epilogue, ColumnTile tile, int rows)
    {
        var column = ByGroup ? tile.Column + V.At("group", _groups.Outputs) : tile.Column;
        var channel = _groups.InLanes ? tile.Column : ByGroup ? V.At("group", _groups.Inputs * Image.ChannelStride) : 0;
        int rowStride = AlongTaps ? Horizontal.Dilation * Image.PixelStride : ChannelStep;
        var a = Pixels.At(
            _x.Place,
            V.At("row", Vertical.Stride) + V.At("ky", Vertical.Dilation) + -Vertical.Before,
            V.At("kx", Horizontal.Dilation) + -Horizontal.Before) + V.At("channel", ChannelStep) + channel;
        foreach (var start in MicroKernel.Start(rows, tile.Vectors, (_, _) => V.Zero))
            yield return start;
        yield return new Loop("sample", 0, V.At("rows"), 1,
        [
            new Loop("row", Vertical.IsPadded ? V.At("rowsFrom") : 0, Vertical.IsPadded ? V.At("rowsTo") : Vertical.Outputs, 1,
            [
                new DefineReference("a", _x.Name, a),
                new DefineReference("w", _dy.Name, Pixels.At(_dy.Place, V.At("row"), 0) + column),
                new Loop("pixel", 0, Horizontal.Outputs, 1,
                [
                    .. _groups.InLanes
                        ? MicroKernel.AccumulateLanes(rows, tile.Vectors, target.Lanes, rowStride)
                        : MicroKernel.Accumulate(rows, tile.Vectors, target.Lanes, rowStride, 0, 0),
                    new Advance("a", Horizontal.Stride * Image.PixelStride),
                    new Advance("w", Pixels.Layout(_dy.Place).PixelStride),
                ]),
            ]),
        ]);
        foreach (var store in epilogue.Store(Row, rows, tile with { Column = column }, target.Lanes, MicroKernel.Sum))
            yield return store;
    }

    /// <summary>Where the weights of row r of the tile lie.</summary>
    private Index Row(Place place, Index r) =>
        (((V.At("ky", Horizontal.Size) + V.At("kx")).Times(_groups.Inputs) + V.At("channel")) + r.Times(AlongTaps ? _groups.Inputs : 1)).Times(place.Stride);
}
