using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling;

/// <summary>A run of whole vectors of output columns.</summary>
/// <param name="Column">The first column, in the outputs and in vectors beside them.</param>
/// <param name="Weight">Where that column of the weight's first row lies.</param>
/// <param name="WeightStride">From one row of the weight to the next.</param>
/// <param name="Vectors">How many vectors.</param>
internal sealed record ColumnTile(Index Column, Index Weight, int WeightStride, int Vectors)
{
    /// <summary>Columns between a weight and its partner where the weights lie in pairs (<see cref="Place.IsPaired"/>), else 0.</summary>
    public int Apart { get; init; }

    /// <summary>Where vector <paramref name="vector"/> begins in the outputs; partners are neighbours in a tile.</summary>
    public Index ColumnOf(int vector, int lanes) => Apart == 0 ? Column + (vector * lanes) : Column + (vector / 2 * lanes) + (vector % 2 * Apart);

    /// <summary>That vector of a row of the weight, <paramref name="row"/> rows beyond the place that a buffer's name stands for.</summary>
    public Value WeightOf(string buffer, int row, int vector, int lanes) => Apart == 0
        ? new Load(buffer, (row * WeightStride) + (vector * lanes))
        : new LoadPartner(buffer, (row * WeightStride) + (vector / 2 * 2 * lanes), IsSecond: vector % 2 == 1);
}

/// <summary>Cuts the columns of a matrix into tiles: panels first, then tiles of the wanted width, then one narrower tile for the rest.</summary>
internal static class ColumnTiles
{
    /// <summary>Where a row of the matrix has its column <paramref name="column"/>, the first of a panel where there are several.</summary>
    public static Index At(Place matrix, Index column, Index row) => (matrix.HasPanels ? column.Times(matrix.Rows) : column) + row.Times(matrix.RowStride);

    public static IEnumerable<Statement> ForEach(Place matrix, int lanes, int vectors, Func<ColumnTile, IEnumerable<Statement>> body)
    {
        int whole = matrix.Run / matrix.Panel * matrix.Panel;
        if (whole > matrix.Panel)
        {
            var panel = Index.Of("panel");
            yield return new Loop("panel", 0, whole, matrix.Panel,
                InPanel(panel, Index.Of("panel", matrix.Rows), matrix.Panel, matrix.Panel, lanes, vectors, matrix.IsPaired, body));
        }
        else
        {
            foreach (var statement in InPanel(0, 0, whole, whole + matrix.Gap, lanes, vectors, matrix.IsPaired, body))
                yield return statement;
        }

        if (whole < matrix.Run)
        {
            foreach (var statement in InPanel(whole, whole * matrix.Rows, matrix.Run - whole, matrix.Run - whole, lanes, vectors, matrix.IsPaired, body))
                yield return statement;
        }
    }

    private static IEnumerable<Statement> InPanel(
        Index firstColumn, Index weight, int width, int stride, int lanes, int vectors, bool isPaired, Func<ColumnTile, IEnumerable<Statement>> body)
    {
        int together = isPaired ? 2 : 1;
        int columns = width / together;
        int tile = vectors / together * lanes;
        int tiled = columns / tile * tile;
        ColumnTile At(Index column, int vectors) =>
            new(firstColumn + column, weight + column.Times(together), stride, vectors) { Apart = isPaired ? columns : 0 };

        if (tiled > tile)
        {
            var column = Index.Of("column");
            yield return new Loop("column", 0, tiled, tile, body(At(column, vectors)));
        }
        else if (tiled == tile)
        {
            foreach (var statement in Block(body(At(0, vectors))))
                yield return statement;
        }

        if (tiled < columns)
        {
            foreach (var statement in Block(body(At(tiled, (columns - tiled) / lanes * together))))
                yield return statement;
        }
    }

    /// <summary>Tiles beside each other use the same variable names, so each has a scope.</summary>
    private static IEnumerable<Statement> Block(IEnumerable<Statement> statements) => [new Scope(statements.ToEquatableArray())];
}
