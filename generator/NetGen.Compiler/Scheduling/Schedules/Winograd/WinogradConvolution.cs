using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;
using NetGen.Compiler.Scheduling.Schedules.Images;

namespace NetGen.Compiler.Scheduling.Schedules.Winograd;

/// <summary>
/// A convolution, or the gradient of its input, by tiles: a strip of tiles is transformed into planes, each plane multiplied with its part of the transformed
/// kernel, a panel of filters at a time, and the products transformed back while they are in the first cache. The last tiles of a row, of a column and of the
/// image move back and are computed twice, so that no tile is cut.
/// </summary>
internal sealed class WinogradConvolution(GatherOperation operation, WinogradTiles tiles, Taps vertical, Taps horizontal) : KernelSchedule
{
    /// <summary>Tiles of a strip, and those that share a pass over a kernel that does not stay in the second cache.</summary>
    private const int FewTiles = 8, SmallKernelBytes = 1 << 19;

    private readonly KernelBuffer _workspace = new("workspace", Place.Flat(Space.Workspace, 0, tiles.Length));

    public override string Name => MethodNames.Pascal(operation.Output.Name);

    public override string Summary => OperationPrinter.Text(operation.Operation);

    public override IReadOnlyList<KernelBuffer> Buffers => [operation.X, operation.Weight, .. operation.Extras, .. operation.Results, _workspace];

    public override IReadOnlyList<string> Scalars => Formula.ScalarsIn(operation.Epilogue).ToList();

    public override long Work => (long)tiles.Count * operation.Weight.Place.Length;

    public override object Likeness => (operation.Likeness, tiles, vertical, horizontal);

    public override IEnumerable<Statement> Body(Target target)
    {
        int rows = PixelTile.Best(tiles.Count, target.Tile.Rows);
        int most = (long)operation.Weight.Place.Length * target.ElementSize > SmallKernelBytes ? tiles.MostInStrip : FewTiles;
        int strip = rows * Math.Max(1, Math.Min(most, tiles.Count) / rows);
        var place = operation.Pool is { } pool
            ? new TilePlace(tiles, pool.Vertical.Outputs * pool.Vertical.Size, pool.Horizontal.Outputs * pool.Horizontal.Size)
            : new TilePlace(tiles, vertical.Places, horizontal.Places);
        var inputs = new TilePlanes(operation.X, WinogradMatrices.Of(tiles.Side).Input, "x", tiles.InputsAt, tiles.InputPlane(strip))
        {
            Row = vertical.Least,
            Pixel = horizontal.Least,
            ReadsOutside = !vertical.IsInside,
        };
        var sums = new WinogradSums(operation, tiles, strip, place);
        return
        [
            .. Formula.DefineScalars(Scalars),
            .. vertical.IsInside ? [] : TilePlanes.ClearZeros(tiles),
            new Loop("sample", V.At("from"), V.At("to"), 1, PixelTile.ForEach("first", tiles.Count, strip,
            [
                new Comment($"{Numbers.Text(strip)} tiles into {Numbers.Text(tiles.Planes)} planes."),
                new Loop("q", 0, strip, 1, [.. place.Define(), .. inputs.Transform(target, 0, tiles.Channels)]),
                new Comment("Plane by plane through the transformed kernel, and back."),
                .. ColumnTiles.ForEach(operation.Weight.Place, target.Lanes, target.Tile.Vectors, tile => [Products(target, tile, strip, rows), sums.Transform(target, tile)]),
            ])),
        ];
    }

    /// <summary>[tiles × channels] · [channels × filters] for each plane.</summary>
    private Loop Products(Target target, ColumnTile tile, int strip, int rows)
    {
        int channels = operation.Weight.Place.Rows / tiles.Planes, columns = tile.Vectors * target.Lanes;
        return new("plane", 0, tiles.Planes, 1, PixelTile.ForEach("q", strip, rows,
        [
            new DefineReference("a", _workspace.Name, V.At("plane", tiles.InputPlane(strip)) + V.At("q", tiles.Channels) + tiles.InputsAt),
            new DefineReference("w", operation.Weight.Name, tile.Weight + V.At("plane", channels * tile.WeightStride)),
            .. MicroKernel.Start(rows, tile.Vectors, _ => V.Zero),
            new Loop("k", 0, channels, 1,
            [
                .. MicroKernel.Accumulate(rows, tile.Vectors, tiles.Channels, 0, v => tile.WeightOf("w", 0, v, target.Lanes)),
                new Advance("a", 1),
                new Advance("w", tile.WeightStride),
            ]),
            new DefineReference("s", _workspace.Name, V.At("plane", WinogradTiles.SumPlane(strip, columns)) + V.At("q", columns) + tiles.SumsAt),
            .. from r in Enumerable.Range(0, rows)
               from v in Enumerable.Range(0, tile.Vectors)
               select new Store("s", (r * columns) + (v * target.Lanes), MicroKernel.Sum(r, v)),
        ]));
    }
}
