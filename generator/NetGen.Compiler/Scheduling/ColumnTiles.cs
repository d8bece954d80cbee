using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling;

/// <summary>A run of whole vectors of output columns.</summary>
/// <param name="Column">The first column, in the outputs and in vectors beside them.</param>
/// <param name="Weight">Where that column of the weight's first row lies.</param>
/// <param name="WeightStride">From one row of the weight to the next.</param>
/// <param name="Vectors">How many vectors.</param>
internal sealed record ColumnTile(Index Column, Index Weight, int WeightStride, int Vectors);

/// <summary>Cuts the columns of a matrix into tiles: panels first, then tiles of the wanted width, then one narrower tile for the rest.</summary>
internal static class ColumnTiles
{
    public static IEnumerable<Statement> ForEach(Place matrix, int lanes, int vectors, Func<ColumnTile, IEnumerable<Statement>> body)
    {
        int whole = matrix.Stride / matrix.Panel * matrix.Panel;
        if (whole > matrix.Panel)
        {
            var panel = Index.Of("panel");
            yield return new Loop("panel", 0, whole, matrix.Panel,
                InPanel(panel, Index.Of("panel", matrix.Rows), matrix.Panel, lanes, vectors, body));
        }
        else
        {
            foreach (var statement in InPanel(0, 0, whole, lanes, vectors, body))
                yield return statement;
        }

        if (whole < matrix.Stride)
        {
            foreach (var statement in InPanel(whole, whole * matrix.Rows, matrix.Stride - whole, lanes, vectors, body))
                yield return statement;
        }
    }

    private static IEnumerable<Statement> InPanel(
        Index firstColumn, Index weight, int width, int lanes, int vectors, Func<ColumnTile, IEnumerable<Statement>> body)
    {
        int tile = vectors * lanes;
        int tiled = width / tile * tile;
        if (tiled > tile)
        {
            var column = Index.Of("column");
            yield return new Loop("column", 0, tiled, tile, body(new ColumnTile(firstColumn + column, weight + column, width, vectors)));
        }
        else if (tiled == tile)
        {
            foreach (var statement in Block(body(new ColumnTile(firstColumn, weight, width, vectors))))
                yield return statement;
        }

        if (tiled < width)
        {
            foreach (var statement in Block(body(new ColumnTile(firstColumn + tiled, weight + tiled, width, (width - tiled) / lanes))))
                yield return statement;
        }
    }

    /// <summary>Tiles beside each other use the same variable names, so each has a scope.</summary>
    private static IEnumerable<Statement> Block(IEnumerable<Statement> statements) => [new Scope(statements.ToEquatableArray())];
}
