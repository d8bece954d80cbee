namespace NetGen.Compiler.Scheduling.Schedules.Winograd;

/// <summary>
/// matrix · X · matrixᵀ for a square of vectors X, in bands of rows that the registers hold: down the columns of X first, then along the rows of what came out.
/// </summary>
/// <param name="matrix">The matrix.</param>
/// <param name="target">The registers.</param>
/// <param name="together">How many rows of the result have to be in one band.</param>
internal sealed class TileTransform(double[][] matrix, Target target, int together = 1)
{
    /// <summary>Registers that no band takes: inputs and constants pass through them.</summary>
    private const int Spare = 8;

    private readonly int _side = matrix[0].Length;
    private readonly LinearMap _along = new(matrix);

    private int Band
    {
        get
        {
            int most = Math.Max(together, ((target.Width == VectorWidth.Bits512 ? 32 : 16) - Spare) / _side);
            return Enumerable.Range(1, matrix.Length).Last(rows => rows <= most && matrix.Length % rows == 0 && rows % together == 0);
        }
    }

    /// <summary>The statements.</summary>
    /// <param name="load">A vector of X.</param>
    /// <param name="store">Takes a row of the result.</param>
    public IEnumerable<Statement> Apply(Func<int, int, Value> load, Func<int, IReadOnlyList<Value>, IEnumerable<Statement>> store)
    {
        for (int first = 0; first < matrix.Length; first += Band)
        {
            double[][] rows = [.. matrix.Skip(first).Take(Band)];
            yield return new Scope(OfBand(first, rows, load, store).ToEquatableArray());
        }
    }

    private IEnumerable<Statement> OfBand(int first, double[][] rows, Func<int, int, Value> load, Func<int, IReadOnlyList<Value>, IEnumerable<Statement>> store)
    {
        LinearMap down = new(rows);
        for (int column = 0; column < _side; column++)
        {
            foreach (var statement in Column(down, first, column, load))
                yield return statement;
        }

        for (int row = first; row < first + rows.Length; row++)
        {
            List<Value> values = [];
            int number = row;
            foreach (var statement in _along.Apply(column => V.Var("p", number, column), $"q{number}_", values))
                yield return statement;
            foreach (var statement in store(row, values))
                yield return statement;
        }
    }

    private IEnumerable<Statement> Column(LinearMap down, int first, int column, Func<int, int, Value> load)
    {
        for (int row = 0; row < _side; row++)
        {
            if (down.IsRead(row) && !down.IsReadOnce(row))
                yield return new Define(V.Name("d", row, column), load(row, column));
        }

        List<Value> values = [];
        foreach (var statement in down.Apply(row => down.IsReadOnce(row) ? load(row, column) : V.Var("d", row, column), $"s{column}_", values))
            yield return statement;
        for (int i = 0; i < values.Count; i++)
            yield return new Define(V.Name("p", first + i, column), values[i]);
    }
}
