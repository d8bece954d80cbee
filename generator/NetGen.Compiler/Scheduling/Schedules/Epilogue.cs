using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules;

/// <summary>
/// What happens to the sums of a product before they are stored. Element 0 is the sum; extra i is element i + 1, either a vector of the
/// outputs or a tensor beside the result.
/// </summary>
internal sealed class Epilogue
{
    private readonly IReadOnlyList<KernelBuffer> _extras;
    private readonly KernelBuffer _result;
    private readonly ScalarExpression _formula;
    private readonly int _start;

    public Epilogue(ScalarExpression formula, IReadOnlyList<KernelBuffer> extras, KernelBuffer result)
    {
        (_extras, _result) = (extras, result);
        var split = Formula.SplitStart(formula, element => IsVector(extras[element - 1]));
        (_start, _formula) = split is { } found ? (found.Start, found.Formula) : (0, formula);
    }

    /// <summary>What an accumulator starts from: the bias, or zero.</summary>
    public Value Start(Index column) => _start == 0 ? V.Zero : new Load(_extras[_start - 1].Name, column);

    /// <summary>
    /// Stores a tile. A short formula is applied to the accumulators; a long one (tanh, exp) in a loop over what they stored,
    /// because sixteen copies of it would overflow the JIT's tables.
    /// </summary>
    public IEnumerable<Statement> Store(Func<int, Index> row, int rows, Index column, int vectors, int lanes, Func<int, int, Value> sum)
    {
        bool inline = Formula.IsCheap(_formula) || rows * vectors <= 2;
        for (int r = 0; r < rows; r++)
        {
            for (int v = 0; v < vectors; v++)
            {
                var at = column + (v * lanes);
                var value = inline ? Apply(sum(r, v), row(r), at) : sum(r, v);
                yield return new Store(_result.Name, InRow(_result, row(r), at), value);
            }
        }

        if (!inline)
        {
            yield return new Loop("r", 0, rows, 1, Enumerable.Range(0, vectors).Select(v =>
            {
                var at = column + (v * lanes);
                var inTile = row(0) + V.At("r");
                return new Store(_result.Name, InRow(_result, inTile, at), Apply(new Load(_result.Name, InRow(_result, inTile, at)), inTile, at));
            }));
        }
    }

    private Value Apply(Value sum, Index row, Index column) => Formula.Of(_formula, element =>
    {
        if (element == 0)
            return sum;
        var extra = _extras[element - 1];
        return new Load(extra.Name, IsVector(extra) ? column : InRow(extra, row, column));
    });

    /// <summary>The position of a row and a column: the row is a sum of terms, each of which the stride multiplies.</summary>
    private static Index InRow(KernelBuffer buffer, Index row, Index column) => row.Times(buffer.Place.Stride) + column;

    /// <summary>A parameter of one row is repeated for every sample.</summary>
    private static bool IsVector(KernelBuffer buffer) =>
        buffer.Place is { Rows: 1, Space: Space.Parameters or Space.Prepared or Space.Shared };
}
