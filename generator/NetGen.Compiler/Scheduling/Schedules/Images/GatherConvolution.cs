using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules.Images;

/// <summary>
/// A convolution, or the gradient of its input, as a gather: tiles of neighbouring pixels × vectors of channels in registers, summed over the taps of
/// the kernel and the channels of the group, weights streamed, inputs broadcast (or, where each lane belongs to a group of its own, read lane by lane).
/// Taps above and below the image are left out by the bounds of the loop; beside it, they read the halo.
/// </summary>
internal sealed class GatherConvolution(GatherOperation operation, Taps vertical, Taps[] horizontal, string suffix) : KernelSchedule
{
    private readonly KernelBuffer _x = operation.X;
    private readonly KernelBuffer _weight = operation.Weight;
    private readonly ImageLayout _image = Pixels.Layout(operation.X.Place);
    private readonly ChannelGroups _groups = operation.Groups;

    public override string Name => MethodNames.Pascal(operation.Output.Name) + suffix;

    public override string Summary => OperationPrinter.Text(operation.Operation);

    public override IReadOnlyList<KernelBuffer> Buffers => [_x, _weight, .. operation.Extras, .. operation.Results];

    public override IReadOnlyList<string> Scalars => Formula.ScalarsIn(operation.Epilogue).ToList();

    public override long Work => (long)vertical.Count * vertical.Places * horizontal.Sum(taps => taps.Count * taps.Places) * _groups.Inputs * _weight.Place.Columns;

    /// <summary>A window of a single pixel where nothing is pooled.</summary>
    private (int Rows, int Pixels) Window => operation.Pool is { } pool ? (pool.Vertical.Size, pool.Horizontal.Size) : (1, 1);

    /// <summary>Rows of a window whose sums are in registers together: all, so that a weight is read once for them, where factors are broadcast for free; else one.</summary>
    private int RowsAtOnce(Target target) =>
        target.Width == VectorWidth.Bits512 && vertical.IsInside && Window.Rows * Window.Pixels <= PixelTile.RegistersOf(target) / 2 ? Window.Rows : 1;

    private bool ByGroup => _groups.Groups > 1 && !_groups.InLanes;

    public override object Likeness => (operation.Likeness, vertical, new EquatableArray<Taps>(horizontal));

    public override IEnumerable<Statement> Body(Target target)
    {
        var epilogue = new Epilogue(operation.Epilogue, operation.Extras, operation.Result);
        int width = ByGroup ? _groups.Outputs : _weight.Place.Stride;
        var tiles = horizontal.SelectMany(taps => Columns(target, epilogue, taps, width));
        return
        [
            .. Formula.DefineScalars(Scalars),
            new Loop("sample", V.At("from"), V.At("to"), 1, ByGroup ? [new Loop("group", 0, _groups.Groups, 1, tiles)] : tiles),
        ];
    }

    /// <summary>The sample's rows, one after the other with all their channels.</summary>
    /// <param name="target">The width.</param>
    /// <param name="beside">What is done before a row and in each step of its innermost loop, given how many steps there are.</param>
    /// <param name="then">What is done when a row is there.</param>
    public IEnumerable<Statement> Rows(Target target, Func<int, (Statement Before, IReadOnlyList<Statement> Each)> beside, IEnumerable<Statement> then)
    {
        var epilogue = new Epilogue(operation.Epilogue, operation.Extras, operation.Result);
        var taps = horizontal[0];
        int width = _weight.Place.Stride, places = operation.Pool!.Horizontal.Outputs;
        var size = TileOf(target, width, places);
        int rows = RowsAtOnce(target), tiles = (places + size.Rows - 1) / size.Rows * (width / target.Lanes / size.Vectors);
        int steps = tiles * (Window.Rows / rows) * vertical.Count * OverRow(taps).Steps(rows * size.Rows * Window.Pixels, size.Vectors, target);
        var (before, each) = beside(steps);
        return
        [
            new Loop("row", 0, operation.Pool.Vertical.Outputs, 1,
            [
                before,
                .. OverChannels(target, width, size, tile => PixelTile.ForEach("pixel", places, size.Rows, Tile(target, epilogue, taps, tile, size.Rows, each))),
                .. then,
            ]),
        ];
    }

    /// <summary>All channels (of a group) at the places of one residue: a block of weights stays in cache while it passes over the image.</summary>
    private IEnumerable<Statement> Columns(Target target, Epilogue epilogue, Taps taps, int width)
    {
        int places = operation.Pool?.Horizontal.Outputs ?? taps.Places;
        var size = TileOf(target, width, places);
        return OverChannels(target, width, size, tile =>
        [
            new Loop("row", 0, operation.Pool?.Vertical.Outputs ?? vertical.Places, 1,
                PixelTile.ForEach("pixel", places, size.Rows, Tile(target, epilogue, taps, tile, size.Rows))),
        ]);
    }

    private static IEnumerable<Statement> OverChannels(Target target, int width, PixelTile size, Func<ColumnTile, IEnumerable<Statement>> body) =>
        ColumnTiles.ForEach(Place.Flat(Space.Shared, 0, width), target.Lanes, size.Vectors, body);

    private PixelTile TileOf(Target target, int width, int places) => operation.Pool is { } pool
        ? PixelTile.Of(target, places, width / target.Lanes, pool.Horizontal.Size, RegistersOfWindow(target, pool))
        : PixelTile.Of(target, places, width / target.Lanes, horizontal.Length);

    private GatherLoop OverRow(Taps taps, IReadOnlyList<Statement>? beside = null) => new(_image, _weight.Place, _groups, taps) { Beside = beside ?? [] };

    /// <summary>Of all sums of a window, which are gone when its largest is sought; or of a row of them beside the largest so far.</summary>
    private int RegistersOfWindow(Target target, Window pool) => (RowsAtOnce(target) * pool.Horizontal.Size) + (RowsAtOnce(target) == pool.Vertical.Size ? 0 : operation.Largest(pool).Registers);

    /// <summary>From the bias over all taps and channels to the epilogue; or row by row of the windows, to the largest.</summary>
    private IEnumerable<Statement> Tile(Target target, Epilogue epilogue, Taps taps, ColumnTile tile, int places, IReadOnlyList<Statement>? beside = null)
    {
        var column = ByGroup ? tile.Column + V.At("group", _groups.Outputs) : tile.Column;
        if (operation.Pool is not { } pool)
        {
            foreach (var statement in Sums(target, epilogue, taps, tile, places, firstRow: 0, rows: 1, beside ?? []))
                yield return statement;
        }
        else
        {
            var largest = operation.Largest(pool);
            foreach (var statement in largest.Start(tile.Vectors, places))
                yield return statement;
            int rows = RowsAtOnce(target), pixels = places * Window.Pixels;
            for (int first = 0; first < Window.Rows; first += rows)
            {
                yield return new Scope(new EquatableArray<Statement>(
                [
                    .. Sums(target, epilogue, taps, tile, pixels, first, rows, beside ?? []),
                    .. Enumerable.Range(0, rows).SelectMany(row => largest.Take(first + row, tile.Vectors, places, (v, r) => MicroKernel.Sum((row * pixels) + r, v))),
                ]));
            }
        }

        Func<int, int, Value> sum = operation.Pool is null ? MicroKernel.Sum : (r, v) => WindowMaximum.Best(v, r);
        foreach (var store in epilogue.Store((place, r) => Output(place, taps, r), places, tile with { Column = column }, target, sum))
            yield return store;
        if (operation is not { Winner: { } winner, Pool: { } window })
            yield break;
        for (int r = 0; r < places; r++)
        {
            for (int v = 0; v < tile.Vectors; v++)
                yield return new Store(winner.Name, Output(winner.Place, taps, r) + column + (v * target.Lanes), operation.Largest(window).Winner(v, r));
        }
    }

    /// <summary>The sums of a row of pixels, or of several, begun with the bias.</summary>
    private IEnumerable<Statement> Sums(Target target, Epilogue epilogue, Taps taps, ColumnTile tile, int pixels, int firstRow, int rows, IReadOnlyList<Statement> beside)
    {
        var column = ByGroup ? tile.Column + V.At("group", _groups.Outputs) : tile.Column;
        foreach (var start in MicroKernel.Start(rows * pixels, tile.Vectors, v => epilogue.Start(column + (v * target.Lanes))))
            yield return start;
        if (vertical.Count == 0 || taps.Count == 0)
            yield break;
        var overRow = OverRow(taps, beside);
        int rowStep = vertical.PlaceStep * _image.RowStride, pixelStep = taps.PlaceStep * _image.PixelStride;
        int[] places = [.. from r in Enumerable.Range(0, rows) from p in Enumerable.Range(0, pixels) select (r * rowStep) + (p * pixelStep)];
        var row = V.At("row", vertical.PlaceStep * Window.Rows) + (vertical.Position + (firstRow * vertical.PlaceStep));
        var first = Pixels.At(_x.Place, row, V.At("pixel", taps.PlaceStep * Window.Pixels) + taps.Position) + Channel(tile);
        var a = first + V.At("ky", vertical.TapOffset * _image.RowStride);
        var w = column + overRow.Weight(V.At("ky", vertical.TapStep) + vertical.FirstTap, operation.KernelWidth);
        if (!vertical.IsInside)
            yield return new DefineTaps("tapsFrom", "tapsTo", row, vertical.TapOffset, vertical.Count, vertical.Inputs);
        yield return vertical.IsInside
            ? new Loop("ky", 0, vertical.Count, 1, overRow.Statements(_x.Name, a, _weight.Name, w, places, tile.Vectors, target))
            : new Loop("ky", V.At("tapsFrom"), V.At("tapsTo"), 1, overRow.Statements(_x.Name, a, _weight.Name, w, places, tile.Vectors, target));
    }

    /// <summary>The first channel that a tile reads.</summary>
    private Index Channel(ColumnTile tile) =>
        _groups.InLanes ? tile.Column : ByGroup ? V.At("group", _groups.Inputs * _image.ChannelStride) : 0;

    /// <summary>Where pixel r of the tile goes.</summary>
    private Index Output(Place place, Taps taps, Index r) => Pixels.At(
        place, V.At("row", vertical.OutputStep) + vertical.FirstOutput, (V.At("pixel") + r).Times(taps.OutputStep) + taps.FirstOutput);
}
