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
    private const int MostTaps = 8, LeastPlaces = 16;

    private readonly WeightGradientOperation _operation;
    private readonly KernelBuffer _sums;

    public LaneWeightGradient(WeightGradientOperation operation)
    {
        _operation = operation;
        int sums = LaneSumsInMemory.Of(operation.Window, operation.Plan.Alignment);
        _sums = new("sums", Place.Flat(Space.Workspace, 0, sums));
        int most = FiltersAtOnce(new Target(VectorWidth.Bits512, 64 / Image.Lanes));
        Filters = _operation.Groups.Groups > 1 ? LaneSizes.Divisor(_operation.Groups.Outputs, most) : LaneSizes.Even(_operation.Filters, most);
    }

    public override string Name => MethodNames.Pascal(_operation.Operation.Output.Name);

    public override string Summary => OperationPrinter.Text(_operation.Operation);

    public override IReadOnlyList<KernelBuffer> Buffers => KeepsSums ? [.. _operation.Buffers, _sums] : _operation.Buffers;

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

    /// <summary>The first of the tile at hand.</summary>
    private static Index Filter => V.At("first") + V.At("filter");

    /// <summary>Whether sums may wait in memory: where there are enough pixels between.</summary>
    private bool KeepsSums => Horizontal.Size <= MostTaps && _operation.Places.Rows * _operation.Places.Columns >= LeastPlaces;

    private bool IsGrouped => _operation.Groups.Groups > 1;

    public override object Likeness => _operation.Likeness;

    public override IEnumerable<Statement> Body(Target target)
    {
        int filters = LaneSizes.Even(Filters, FiltersAtOnce(target)), rows = RowsAtOnce(target), taps = Math.Min(Horizontal.Size, MostTaps);
        var tiles = KeepsSums && rows < Vertical.Size
            ? RowsOfBlock(target, filters, taps)
            : LaneTile.ForEach("ky", Vertical.Size, rows, LaneTile.ForEach("kx", Horizontal.Size, taps, Tile(target, filters, rows, taps)));
        return
        [
            .. Formula.DefineScalars(Scalars),
            new Loop("unit", V.At("from"), V.At("to"), 1,
            [
                DefineQuotient.Of("tile", V.At("unit"), _operation.Groups.Inputs),
                new DefineIndex("channel", V.At("unit") + V.At("tile", -_operation.Groups.Inputs)),
                new DefineIndex("first", V.At("tile", Filters), _operation.Filters - Filters),
                .. LaneTile.ForEach("filter", Filters, filters, tiles),
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
        return Math.Max(1, Math.Min(LaneSumsInMemory.MostFilters, (LaneTile.Registers(target) - seen) / ((rows * columns) + kept)));
    }

    /// <summary>Some rows of the kernel over the whole batch.</summary>
    private IEnumerable<Statement> Tile(Target target, int filters, int rows, int taps) =>
    [
        .. DefineGroup(),
        .. MicroKernel.Start(filters, rows * taps, _ => V.Zero),
        Pixels.ForEachBlock(Image.Lanes, target.Lanes, 0, V.At("rows"), _operation.OverRows(parts => OverPixels(filters, rows, taps, parts))),
        .. Stores(target, filters, rows, taps),
    ];

    /// <summary>All rows of the kernel, one after the other, over a block of samples, which stays in the first cache; then the next. The sums wait in memory.</summary>
    private IEnumerable<Statement> RowsOfBlock(Target target, int filters, int taps)
    {
        Index At(int filter, int tap) => V.At("ky", filters * taps * target.Lanes) + (((filter * taps) + tap) * target.Lanes);
        IEnumerable<Statement> load = [.. MicroKernel.Start(filters, taps, (f, tap) => new Load(_sums.Name, At(f, tap)))];
        var store = from f in Enumerable.Range(0, filters)
                    from tap in Enumerable.Range(0, taps)
                    select new Store(_sums.Name, At(f, tap), MicroKernel.Sum(f, tap));
        Loop OverKernel(IEnumerable<Statement> body) => new("ky", 0, Vertical.Size, 1, [.. load, .. body]);
        return
        [
            .. DefineGroup(),
            new DefineIndex("kx", 0),
            new Loop("sum", 0, Vertical.Size * filters * taps * target.Lanes, target.Lanes, [new Store(_sums.Name, V.At("sum"), V.Zero)]),
            new Loop("block", 0, V.At("rows"), Image.Lanes,
                [OverKernel([new Loop("lane", 0, Image.Lanes, target.Lanes, _operation.OverRows(parts => OverPixels(filters, rows: 1, taps, parts))), .. store])]),
            OverKernel(Stores(target, filters, rows: 1, taps)),
        ];
    }

    private IEnumerable<Statement> DefineGroup() => IsGrouped ? [new DefineQuotient("group", Filter, _operation.Groups.Outputs)] : [];

    private IEnumerable<Statement> OverPixels(int filters, int rows, int taps, IEnumerable<int> parts)
    {
        var (windowRows, windowPixels) = _operation.Tile;
        var row = V.At("row", Vertical.Stride * windowRows) + V.At("ky", Vertical.Dilation) + -Vertical.Before;
        yield return new DefineReference("a", _operation.X.Name, LaneWalk.At(_operation.X.Place, V.At("channel") + V.At("group", IsGrouped ? _operation.Groups.Inputs : 0), row, V.At("kx", Horizontal.Dilation) + -Horizontal.Before));
        yield return new DefineReference("d", _operation.OutputGradient.Name, LaneWalk.At(_operation.OutputGradient.Place, Filter, V.At("row"), 0));
        if (_operation.Winner is { } winner)
            yield return new DefineReference("won", winner.Name, LaneWalk.At(winner.Place, Filter, V.At("row"), 0));
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
    private IEnumerable<Statement> Stores(Target target, int filters, int rows, int taps) =>
        from tap in Enumerable.Range(0, rows * taps)
        let row = ((V.At("ky") + (tap / taps)).Times(Horizontal.Size) + V.At("kx") + (tap % taps)).Times(_operation.Groups.Inputs) + V.At("channel")
        let rest = LaneTotals.Rest(_operation.Epilogue, (f, extra) => new LoadOne(_operation.Extras[extra].Name, Weight(_operation.Extras[extra], row, Filter + f)))
        from store in LaneTotals.Store(_operation.Result, Weight(_operation.Result, row, Filter), filters, f => MicroKernel.Sum(f, tap), target, rest)
        select store;

    private static Index Weight(KernelBuffer buffer, Index row, Index column) => row.Times(buffer.Place.Stride) + column;
}
