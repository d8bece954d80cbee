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

    /// <summary>
    /// Whether the formula is better applied to all sums when they are stored. Beside a loop over tiles, the JIT would keep the constants of a long one
    /// (tanh, exp) in registers that the tiles need.
    /// </summary>
    public bool IsApart => !Formula.IsCheap(_formula);

    /// <summary>Whether an extra has a part in the formula beside starting the sum.</summary>
    public bool Reads(int extra) => _formula.Occurrences(extra + 1) > 0;

    /// <summary>What is left to do with a sum that no extra but the start has a part in.</summary>
    public Value Rest(Value sum) => Formula.Of(_formula, _ => sum);

    /// <summary>
    /// Stores a tile. A short formula is applied to the accumulators; a long one (tanh, exp) in a loop over what they stored,
    /// because sixteen copies of it would overflow the JIT's tables.
    /// </summary>
    /// <param name="locate">Where a row of the tile begins in the result, or in a tensor beside it.</param>
    /// <param name="rows">How many rows the tile has.</param>
    /// <param name="tile">Its columns.</param>
    /// <param name="target">The width.</param>
    /// <param name="sum">The accumulator of a row and a vector.</param>
    /// <param name="sumsOnly">Whether the formula is left to <see cref="Again"/>.</param>
    public IEnumerable<Statement> Store(Func<Place, Index, Index> locate, int rows, ColumnTile tile, Target target, Func<int, int, Value> sum, bool sumsOnly = false)
    {
        int vectors = tile.Vectors;
        bool isInline = !sumsOnly && (rows * vectors <= 2 || IsInline(target));
        Index Locate(KernelBuffer buffer, Index r, int v) => (IsVector(buffer) ? 0 : locate(buffer.Place, r)) + tile.ColumnOf(v, target.Lanes);
        TileBuffer Part(string name, KernelBuffer buffer) => new(name, buffer, (r, v) => Locate(buffer, r, v), rows * vectors);
        var result = Part("y", _result);
        var extras = _extras.Select((extra, i) => Part($"y{i + 1}", extra)).ToList();
        var read = isInline ? extras.Where((_, i) => Reads(i)) : [];
        foreach (var define in read.Prepend(result).SelectMany(buffer => buffer.Define()))
            yield return define;
        for (int r = 0; r < rows; r++)
        {
            for (int v = 0; v < vectors; v++)
            {
                int row = r, vector = v;
                yield return result.Store(r, v, isInline ? Apply(sum(r, v), i => extras[i].Load(row, vector)) : sum(r, v));
            }
        }

        if (!isInline && !sumsOnly)
            yield return new Loop("r", 0, rows, 1, Enumerable.Range(0, vectors).Select(v => Again(buffer => Locate(buffer, V.At("r"), v))));
    }

    /// <summary>The formula of a sum that is stored already.</summary>
    public Store Again(Func<KernelBuffer, Index> at) =>
        new(_result.Name, at(_result), Apply(new Load(_result.Name, at(_result)), i => new Load(_extras[i].Name, at(_extras[i]))));

    /// <summary>Whether a tile may hold a copy of the formula for each of its sums.</summary>
    private bool IsInline(Target target) => Formula.IsCheap(_formula) && (target.Unrolls || _formula.Parts().All(part => part is InputElement or Literal or StepScalar));

    /// <summary>The formula of a sum, given each extra's vector beside it.</summary>
    private Value Apply(Value sum, Func<int, Value> extra) => Formula.Of(_formula, element => element == 0 ? sum : extra(element - 1));

    /// <summary>What all samples share, in one row, is repeated for every sample, or pixel.</summary>
    public static bool IsVector(KernelBuffer buffer) =>
        buffer.Place is { Rows: 1, IsShared: true, Image: null };
}
