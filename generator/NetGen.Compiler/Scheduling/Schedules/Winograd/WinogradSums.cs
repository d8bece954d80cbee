using NetGen.Compiler.Planning;
using NetGen.Compiler.Scheduling.Schedules.Images;

namespace NetGen.Compiler.Scheduling.Schedules.Winograd;

/// <summary>The last third of a convolution by tiles: products back to sums, and through the epilogue to the image.</summary>
internal sealed class WinogradSums(GatherOperation operation, WinogradTiles tiles, int strip, TilePlace place)
{
    public Loop Transform(Target target, ColumnTile tile)
    {
        var transform = new TileTransform(WinogradMatrices.Of(tiles.Side).Output, target, operation.Pool?.Vertical.Size ?? 1);
        var maxima = operation.Pool is { } pool ? new TileMaxima(operation, pool) : null;
        var epilogue = new Epilogue(operation.Epilogue, operation.Extras, operation.Result);
        int columns = tile.Vectors * target.Lanes, plane = WinogradTiles.SumPlane(strip, columns);
        var vector = tile with { Column = tile.Column + V.At("vector"), Vectors = 1 };
        var bias = epilogue.Start(vector.Column);

        // Every sum has a share of 1 in the place (1, 1): the products there may begin with the bias.
        Value Load(int row, int column)
        {
            Value sum = new Load("m", ((row * tiles.Span) + column) * plane);
            return row == 1 && column == 1 && bias != V.Zero ? V.Add(sum, bias) : sum;
        }

        return new("q", 0, strip, 1,
        [
            .. place.Define(),
            .. maxima?.Define() ?? [],
            new Loop("vector", 0, columns, target.Lanes,
            [
                new DefineReference("m", "workspace", V.At("q", columns) + V.At("vector") + tiles.SumsAt),
                .. transform.Apply(Load, (row, values) => maxima?.Store(target, epilogue, vector, row, values) ?? Store(target, epilogue, vector, row, values)),
            ]),
        ]);
    }

    /// <summary>A row of a tile's sums.</summary>
    private IEnumerable<Statement> Store(Target target, Epilogue epilogue, ColumnTile tile, int row, IReadOnlyList<Value> values) =>
    [
        new Scope(new EquatableArray<Statement>(
        [
            .. values.Select((value, pixel) => new Define(Name(pixel), value)),
            .. epilogue.Store((at, pixel) => Pixels.At(at, V.At(TilePlace.Row) + row, V.At(TilePlace.Pixel) + pixel), tiles.Side, tile, target, (pixel, _) => V.Var(Name(pixel))),
        ])),
    ];

    private static string Name(int pixel) => V.Name("sum", pixel);
}
