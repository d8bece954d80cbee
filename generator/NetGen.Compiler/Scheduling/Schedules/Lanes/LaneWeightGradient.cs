using NetGen.Compiler.Graph;
using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;
using NetGen.Compiler.Scheduling.Schedules.Images;

namespace NetGen.Compiler.Scheduling.Schedules.Lanes;

/// <summary>
/// The gradient of a convolution's weight with samples in lanes: filters × taps in registers, summed lane by lane over blocks, rows and pixels in order, the
/// lanes at the end. A unit is a few filters and a channel. All taps are in registers at once where they fit, so that every gradient is read once;
/// else a row of the kernel after the other. Behind pooling, the gradients of sums are made of the windows' in registers.
/// </summary>
internal sealed class LaneWeightGradient : KernelSchedule
{
    private const int MostTaps = 8;

    private readonly WeightGradientOperation _operation;

    public LaneWeightGradient(WeightGradientOperation operation)
    {
        _operation = operation;
        int most = FiltersAtOnce(new Target(VectorWidth.Bits512, 64 / Image.Lanes));
        Filters = _operation.Groups.Groups > 1 ? LaneSizes.Divisor(_operation.Groups.Outputs, most) : LaneSizes.Even(_operation.Filters, most);
    }

    public override string Name => MethodNames.Pascal(_operation.Operation.Output.Name);

    public override string Summary => OperationPrinter.Text(_operation.Operation);

    public override IReadOnlyList<KernelBuffer> Buffers => _operation.Buffers;

    public override IReadOnlyList<string> Scalars => Formula.ScalarsIn(_operation.Epilogue).ToList();

    public override int Units => FilterTiles * _operation.Groups.Inputs;

    public override bool CountsRows => true;

    public override long Work => (long)Filters * _operation.Window.Size * Vertical.Outputs * Horizontal.Outputs;

    private WindowAxis Vertical => _operation.Window.Vertical;

    private WindowAxis Horizontal => _operation.Window.Horizontal;

    private ImageLayout Image => Pixels.Layout(_operation.X.Place);

    private ImageLayout Gradients => Pixels.Layout(_operation.OutputGradient.Place);

    /// <summary>Filters of a unit.</summary>
    private int Filters { get; }

    private int FilterTiles => LaneSizes.Tiles(_operation.Filters, Filters);

    private bool IsGrouped => _operation.Groups.Groups > 1;

    public override object Likeness => _operation.Likeness;

    public override IEnumerable<Statement> Body(Target target)
    {
        int filters = LaneSizes.Even(Filters, FiltersAtOnce(target)), rows = RowsAtOnce(target), taps = Math.Min(Horizontal.Size, MostTaps);
        var tile = LaneTile.ForEach("kx", Horizontal.Size, taps, Tile(target, filters, rows, taps));
        return
        [
            .. Formula.DefineScalars(Scalars),
            new Loop("unit", V.At("from"), V.At("to"), 1,
            [
                DefineQuotient.Of("tile", V.At("unit"), _operation.Groups.Inputs),
                new DefineIndex("channel", V.At("unit") + V.At("tile", -_operation.Groups.Inputs)),
                new DefineIndex("first", V.At("tile", Filters), _operation.Filters - Filters),
                .. LaneTile.ForEach("filter", Filters, filters, LaneTile.ForEach("ky", Vertical.Size, rows, tile)),
            ]),
        ];
    }

    /// <summary>Rows of the kernel in registers: all, or one where they do not fit or some lie outside the image.</summary>
    private int RowsAtOnce(Target target) =>
        !Vertical.IsPadded && Horizontal.Size <= MostTaps && (_operation.Window.Size + 4) * 2 <= LaneTile.Registers(target) ? Vertical.Size : 1;

    /// <summary>Sums, and what stays for all pixels: of a filter its gradient; behind pooling also who won, and all that the pixels of a window see.</summary>
    private int FiltersAtOnce(Target target)
    {
        int rows = RowsAtOnce(target), columns = Math.Min(Horizontal.Size, MostTaps);
        var (kept, seen) = _operation.Pool is null ? (1, 1) : (3, (rows + _operation.Tile.Rows - 1) * (columns + _operation.Tile.Pixels - 1));
        return Math.Max(1, Math.Min(8, (LaneTile.Registers(target) - seen) / ((rows * columns) + kept)));
    }

    private IEnumerable<Statement> Tile(Target target, int filters, int rows, int taps)
    {
        Index filter = V.At("first") + V.At("filter"), channel = V.At("channel");
        if (IsGrouped)
        {
            yield return new DefineQuotient("group", filter, _operation.Groups.Outputs);
            channel += V.At("group", _operation.Groups.Inputs);
        }

        foreach (var start in MicroKernel.Start(filters, rows * taps, _ => V.Zero))
            yield return start;
        yield return Pixels.ForEachBlock(Image.Lanes, target.Lanes, 0, V.At("rows"), _operation.OverRows(parts => OverPixels(filter, channel, filters, rows, taps, parts)));
        foreach (var store in Stores(target, filter, filters, rows, taps))
            yield return store;
    }

    private IEnumerable<Statement> OverPixels(Index filter, Index channel, int filters, int rows, int taps, IEnumerable<int> parts)
    {
        var (windowRows, windowPixels) = _operation.Tile;
        var row = V.At("row", Vertical.Stride * windowRows) + V.At("ky", Vertical.Dilation) + -Vertical.Before;
        yield return new DefineReference("a", _operation.X.Name, LaneWalk.At(_operation.X.Place, channel, row, V.At("kx", Horizontal.Dilation) + -Horizontal.Before));
        yield return new DefineReference("d", _operation.OutputGradient.Name, LaneWalk.At(_operation.OutputGradient.Place, filter, V.At("row"), 0));
        if (_operation.Winner is { } winner)
            yield return new DefineReference("won", winner.Name, LaneWalk.At(winner.Place, filter, V.At("row"), 0));
        yield return new Loop("pixel", 0, _operation.Places.Columns, 1,
        [
            .. _operation.StartWindow(filters, f => new Load("d", f * Gradients.ChannelStride), f => new Load("won", f * Gradients.ChannelStride)),
            .. from part in parts
               from pixel in Enumerable.Range(0, windowPixels)
               select Pixel(filters, rows, taps, part, pixel),
            new Advance("a", Horizontal.Stride * windowPixels * Image.PixelStride),
            new Advance("d", Gradients.PixelStride),
            .. _operation.Winner is null ? Array.Empty<Statement>() : [new Advance("won", Gradients.PixelStride)],
        ]);
    }

    /// <summary>A pixel of the window: what each tap of its place sees, times the gradient of each filter.</summary>
    private Scope Pixel(int filters, int rows, int taps, int part, int pixel)
    {
        int place = (part * Vertical.Stride * Image.RowStride) + (pixel * Horizontal.Stride * Image.PixelStride);
        var multiplyAdds =
            from ky in Enumerable.Range(0, rows)
            from kx in Enumerable.Range(0, taps)
            let at = place + (ky * Vertical.Dilation * Image.RowStride) + (kx * Horizontal.Dilation * Image.PixelStride)
            from statement in MultiplyAdds(filters, (ky * taps) + kx, at)
            select statement;
        return new(new EquatableArray<Statement>([.. _operation.TakePixel(filters, part, pixel), .. multiplyAdds]));
    }

    private static IEnumerable<Statement> MultiplyAdds(int filters, int tap, int at)
    {
        Value pixel = new Load("a", at);
        if (filters > 1)
        {
            yield return new Define(V.Name("a", tap), pixel);
            pixel = V.Var("a", tap);
        }

        for (int f = 0; f < filters; f++)
            yield return MicroKernel.MultiplyAdd(f, tap, V.Var("d", f), pixel);
    }

    /// <summary>The sums of lanes.</summary>
    private IEnumerable<Statement> Stores(Target target, Index filter, int filters, int rows, int taps) =>
        from tap in Enumerable.Range(0, rows * taps)
        let row = ((V.At("ky") + (tap / taps)).Times(Horizontal.Size) + V.At("kx") + (tap % taps)).Times(_operation.Groups.Inputs) + V.At("channel")
        let rest = LaneTotals.Rest(_operation.Epilogue, (f, extra) => new LoadOne(_operation.Extras[extra].Name, Weight(_operation.Extras[extra], row, filter + f)))
        from store in LaneTotals.Store(_operation.Result, Weight(_operation.Result, row, filter), filters, f => MicroKernel.Sum(f, tap), target, rest)
        select store;

    private static Index Weight(KernelBuffer buffer, Index row, Index column) => row.Times(buffer.Place.Stride) + column;
}
