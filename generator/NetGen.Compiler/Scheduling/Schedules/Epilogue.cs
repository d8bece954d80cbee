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

    /// <summary>The same where all lanes belong to one output.</summary>
    public Value StartOf(Index output) => _start == 0 ? V.Zero : new Broadcast(new LoadOne(_extras[_start - 1].Name, output));

    /// <summary>What is left to do with a sum that no extra but the start has a part in.</summary>
    public Value Rest(Value sum) => Formula.Of(_formula, _ => sum);

    /// <summary>
    /// Stores a tile. A short formula is applied to the accumulators; a long one (tanh, exp) in a loop over what they stored,
    /// because sixteen copies of it would overflow the JIT's tables.
    /// </summary>
    /// <param name="locate">Where a row of the tile begins in the result, or in a tensor beside it.</param>
    /// <param name="rows">How many rows the tile has.</param>
    /// <param name="tile">Its columns.</param>
    /// <param name="lanes">Values per vector.</param>
    /// <param name="sum">The accumulator of a row and a vector.</param>
    public IEnumerable<Statement> Store(Func<Place, Index, Index> locate, int rows, ColumnTile tile, int lanes, Func<int, int, Value> sum)
    {
        int vectors = tile.Vectors;
        bool inline = Formula.IsCheap(_formula) || rows * vectors <= 2;
        for (int r = 0; r < rows; r++)
        {
            for (int v = 0; v < vectors; v++)
            {
                var at = tile.ColumnOf(v, lanes);
                var value = inline ? Apply(sum(r, v), locate, r, at) : sum(r, v);
                yield return new Store(_result.Name, locate(_result.Place, r) + at, value);
            }
        }

        if (!inline)
        {
            yield return new Loop("r", 0, rows, 1, Enumerable.Range(0, vectors).Select(v =>
            {
                var at = tile.ColumnOf(v, lanes);
                var result = locate(_result.Place, V.At("r")) + at;
                return new Store(_result.Name, result, Apply(new Load(_result.Name, result), locate, V.At("r"), at));
            }));
        }
    }

    private Value Apply(Value sum, Func<Place, Index, Index> locate, Index row, Index column) => Formula.Of(_formula, element =>
    {
        if (element == 0)
            return sum;
        var extra = _extras[element - 1];
        return new Load(extra.Name, IsVector(extra) ? column : locate(extra.Place, row) + column);
    });

    /// <summary>What all samples share, in one row, is repeated for every sample, or pixel.</summary>
    public static bool IsVector(KernelBuffer buffer) =>
        buffer.Place is { Rows: 1, IsShared: true, Image: null };
}
