using NetGen.Compiler.Planning;
using NetGen.Compiler.Scheduling.Schedules.Images;

namespace NetGen.Compiler.Scheduling.Schedules.Winograd;

/// <summary>The largest sums of the pooling windows of a tile, which whole windows fill: each is known when the last of its rows is.</summary>
internal sealed class TileMaxima(GatherOperation operation, Window pool)
{
    private const string WindowRow = "windowRow", WindowPixel = "windowPixel";

    private readonly int _height = pool.Vertical.Size, _width = pool.Horizontal.Size;

    /// <summary>The first window of the tile at hand.</summary>
    public IEnumerable<Statement> Define() =>
        [DefineQuotient.Of(WindowRow, V.At(TilePlace.Row), _height), DefineQuotient.Of(WindowPixel, V.At(TilePlace.Pixel), _width)];

    /// <summary>Takes a row of a tile's sums; behind the last row of a row of windows, stores their largest.</summary>
    public IEnumerable<Statement> Store(Target target, Epilogue epilogue, ColumnTile tile, int row, IReadOnlyList<Value> values)
    {
        IEnumerable<Statement> sums = values.Select((value, pixel) => new Define(Name(row, pixel), value));
        return (row + 1) % _height > 0 ? sums : [.. sums, new Scope(Largest(target, epilogue, tile, row, values.Count / _width).ToEquatableArray())];
    }

    private IEnumerable<Statement> Largest(Target target, Epilogue epilogue, ColumnTile tile, int row, int windows)
    {
        var largest = operation.Largest(pool);
        int first = row + 1 - _height;
        Index At(Place at, Index window) => Pixels.At(at, V.At(WindowRow) + (first / _height), V.At(WindowPixel) + window);
        IEnumerable<Statement> winners = operation.Winner is not { } winner ? [] : Enumerable.Range(0, windows)
            .Select(window => new Store(winner.Name, At(winner.Place, window) + tile.Column, largest.Winner(0, window)));
        return
        [
            .. largest.Start(1, windows),
            .. Enumerable.Range(0, _height).SelectMany(i => largest.Take(i, 1, windows, (_, pixel) => V.Var(Name(first + i, pixel)))),
            .. epilogue.Store(At, windows, tile, target, (window, _) => WindowMaximum.Best(0, window)),
            .. winners,
        ];
    }

    private static string Name(int row, int pixel) => V.Name("sum", row, pixel);
}
