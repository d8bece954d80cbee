using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules.Images;

/// <summary>
/// The gradient of a convolution's weight: tiles of channels, or of taps side by side where there are few channels, × vectors of filters in registers,
/// summed over samples, rows and pixels in order. Cut by taps, many channels of a tap into several units.
/// </summary>
internal sealed class KernelGradient(WeightGradientOperation operation) : KernelSchedule
{
    private const int ChannelsPerUnit = 24;

    private readonly ChannelGroups _groups = operation.Groups;
    private readonly KernelBuffer _x = operation.X, _dy = operation.OutputGradient, _result = operation.Result;

    public override string Name => MethodNames.Pascal(operation.Operation.Output.Name);

    public override string Summary => OperationPrinter.Text(operation.Operation);

    public override IReadOnlyList<KernelBuffer> Buffers => operation.Buffers;

    public override IReadOnlyList<string> Scalars => Formula.ScalarsIn(operation.Epilogue).ToList();

    public override int Units => AlongTaps ? Vertical.Size * _groups.Inputs : Vertical.Size * Horizontal.Size * Chunks;

    public override bool CountsRows => true;

    public override long Work => (long)_result.Place.Rows * _result.Place.Columns * Vertical.Outputs * Horizontal.Outputs / Units;

    private WindowAxis Vertical => operation.Window.Vertical;

    private WindowAxis Horizontal => operation.Window.Horizontal;

    private ImageLayout Image => Pixels.Layout(_x.Place);

    private bool ByGroup => _groups.Groups > 1 && !_groups.InLanes;

    private bool AlongTaps => _groups.Inputs < Math.Min(Horizontal.Size, 6);

    private int Chunks => (_groups.Inputs + ChannelsPerUnit - 1) / ChannelsPerUnit;

    private int ChannelStep => _groups.InLanes ? Image.TapStride : Image.ChannelStride;

    public override object Likeness => operation.Likeness;

    public override IEnumerable<Statement> Body(Target target)
    {
        int width = ByGroup ? _groups.Outputs : _result.Place.Stride;
        int length = AlongTaps ? Horizontal.Size : Math.Min(_groups.Inputs, ChannelsPerUnit);
        var size = PixelTile.Of(target, length, width / target.Lanes);
        var epilogue = new Epilogue(operation.Epilogue, operation.Extras, _result);
        var columns = ColumnTiles.ForEach(
            Place.Flat(Space.Shared, 0, width), target.Lanes, size.Vectors, tile => Tile(target, epilogue, tile, size.Rows));
        var groups = ByGroup ? [new Loop("group", 0, _groups.Groups, 1, columns)] : columns;
        return [.. Formula.DefineScalars(Scalars), new Loop("unit", V.At("from"), V.At("to"), 1, [.. AlongTaps ? OverTaps(size.Rows, groups) : OverChannels(size.Rows, groups)])];
    }

    /// <summary>A unit is a channel and a row of taps.</summary>
    private IEnumerable<Statement> OverTaps(int rows, IEnumerable<Statement> body) =>
    [
        DefineQuotient.Of("ky", V.At("unit"), _groups.Inputs),
        new DefineIndex("channel", V.At("unit") + V.At("ky", -_groups.Inputs)),
        .. PixelTile.ForEach("kx", Horizontal.Size, rows, body),
    ];

    /// <summary>A unit is a tap and, where there are many channels, a chunk of them.</summary>
    private IEnumerable<Statement> OverChannels(int rows, IEnumerable<Statement> body)
    {
        yield return DefineQuotient.Of("tap", V.At("unit"), Chunks);
        yield return DefineQuotient.Of("ky", V.At("tap"), Horizontal.Size);
        yield return new DefineIndex("kx", V.At("tap") + V.At("ky", -Horizontal.Size));
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

    private IEnumerable<Statement> Tile(Target target, Epilogue epilogue, ColumnTile tile, int rows)
    {
        var column = ByGroup ? tile.Column + V.At("group", _groups.Outputs) : tile.Column;
        foreach (var start in MicroKernel.Start(rows, tile.Vectors, _ => V.Zero))
            yield return start;
        yield return new Loop("sample", 0, V.At("rows"), 1, operation.OverRows(parts => OverPixels(target, tile, column, rows, parts)));
        foreach (var store in epilogue.Store(Row, rows, tile with { Column = column }, target, MicroKernel.Sum))
            yield return store;
    }

    /// <summary>A row of gradients; behind pooling, those of the pixels of each window in turn.</summary>
    private IEnumerable<Statement> OverPixels(Target target, ColumnTile tile, Index column, int rows, IEnumerable<int> parts)
    {
        var channel = _groups.InLanes ? tile.Column : ByGroup ? V.At("group", _groups.Inputs * Image.ChannelStride) : 0;
        var row = V.At("row", Vertical.Stride * operation.Tile.Rows) + V.At("ky", Vertical.Dilation) + -Vertical.Before;
        int pixelStride = Pixels.Layout(_dy.Place).PixelStride;
        yield return new DefineReference("a", _x.Name, Pixels.At(_x.Place, row, V.At("kx", Horizontal.Dilation) + -Horizontal.Before) + V.At("channel", ChannelStep) + channel);
        yield return new DefineReference("w", _dy.Name, Pixels.At(_dy.Place, V.At("row"), 0) + column);
        if (operation.Winner is { } winner)
            yield return new DefineReference("won", winner.Name, Pixels.At(winner.Place, V.At("row"), 0) + column);
        yield return new Loop("pixel", 0, operation.Places.Columns, 1,
        [
            .. operation.Pool is null
                ? MultiplyAdds(target, tile, rows, 0, v => new Load("w", v * target.Lanes))
                : [.. operation.StartWindow(tile.Vectors, v => new Load("w", v * target.Lanes), v => new Load("won", v * target.Lanes)), .. OfWindow(target, tile, rows, parts)],
            new Advance("a", Horizontal.Stride * operation.Tile.Pixels * Image.PixelStride),
            new Advance("w", pixelStride),
            .. operation.Winner is null ? Array.Empty<Statement>() : [new Advance("won", pixelStride)],
        ]);
    }

    private IEnumerable<Statement> OfWindow(Target target, ColumnTile tile, int rows, IEnumerable<int> parts) =>
        from part in parts
        from pixel in Enumerable.Range(0, operation.Tile.Pixels)
        let place = (part * Vertical.Stride * Image.RowStride) + (pixel * Horizontal.Stride * Image.PixelStride)
        select new Scope(new EquatableArray<Statement>(
            [.. operation.TakePixel(tile.Vectors, part, pixel), .. MultiplyAdds(target, tile, rows, place, v => V.Var("d", v))]));

    private IEnumerable<Statement> MultiplyAdds(Target target, ColumnTile tile, int rows, int place, Func<int, Value> gradients)
    {
        int rowStride = AlongTaps ? Horizontal.Dilation * Image.PixelStride : ChannelStep;
        return _groups.InLanes
            ? MicroKernel.AccumulateLanes(rows, tile.Vectors, target.Lanes, r => (r * rowStride) + place, gradients)
            : MicroKernel.Accumulate(rows, tile.Vectors, rowStride, place, gradients);
    }

    /// <summary>Where the weights of row r of the tile lie.</summary>
    private Index Row(Place place, Index r) =>
        (((V.At("ky", Horizontal.Size) + V.At("kx")).Times(_groups.Inputs) + V.At("channel")) + r.Times(AlongTaps ? _groups.Inputs : 1)).Times(place.Stride);
}
