using NetGen.Compiler.Lowering;

namespace NetGen.Compiler.Scheduling.Schedules.Lanes;

/// <summary>What happens to the sums of a tile of channels × pixels before they are stored; an <see cref="Epilogue"/> with samples in lanes.</summary>
internal sealed class LaneEpilogue
{
    private readonly IReadOnlyList<KernelBuffer> _extras;
    private readonly KernelBuffer _result;
    private readonly ScalarExpression _formula;
    private readonly int _start;

    public LaneEpilogue(ScalarExpression formula, IReadOnlyList<KernelBuffer> extras, KernelBuffer result)
    {
        (_extras, _result) = (extras, result);
        var split = Formula.SplitStart(formula, element => Epilogue.IsVector(extras[element - 1]));
        (_start, _formula) = split is { } found ? (found.Start, found.Formula) : (0, formula);
    }

    /// <summary>What an accumulator starts from: the bias of its channel, or zero.</summary>
    public Value Start(Index channel) => _start == 0 ? V.Zero : OfChannel(_extras[_start - 1], channel);

    /// <summary>Whether the formula is better applied to all sums when they are stored (<see cref="Epilogue.IsApart"/>).</summary>
    public bool IsApart => !Formula.IsCheap(_formula);

    /// <summary>The formula of a sum that is stored already, wherever <paramref name="locate"/> says.</summary>
    public Store Again(Index channel, Func<Planning.Place, Index> locate) => new(
        _result.Name, locate(_result.Place), Apply(new Load(_result.Name, locate(_result.Place)), channel, i => new Load(_extras[i].Name, locate(_extras[i].Place))));

    /// <summary>Stores a tile: a long formula in a loop over what was stored, as it would overflow the JIT's tables.</summary>
    /// <param name="channel">The tile's first channel.</param>
    /// <param name="tile">Its extent.</param>
    /// <param name="sum">The sum of a channel and a pixel, by their numbers.</param>
    /// <param name="locate">Where a channel and a pixel of the tile lie in the result, or in a tensor beside it.</param>
    /// <param name="sumsOnly">Whether the formula is left to <see cref="Again"/>.</param>
    public IEnumerable<Statement> Store(
        Index channel, LaneTile tile, Func<int, int, Value> sum, Func<Planning.Place, Index, Index, Index> locate, bool sumsOnly = false)
    {
        bool inline = !sumsOnly && (Formula.IsCheap(_formula) || tile.Outputs * tile.Pixels <= 2);
        TileBuffer Tile(string name, KernelBuffer buffer) => new(name, buffer, (t, p) => locate(buffer.Place, t, p), tile.Outputs * tile.Pixels);
        var result = Tile("y", _result);
        var extras = _extras.Select((extra, i) => Epilogue.IsVector(extra) ? null : Tile($"y{i + 1}", extra)).ToList();
        var read = inline ? extras.Where((_, i) => _formula.Occurrences(i + 1) > 0).OfType<TileBuffer>() : [];
        foreach (var define in read.Prepend(result).SelectMany(buffer => buffer.Define()))
            yield return define;
        for (int t = 0; t < tile.Outputs; t++)
        {
            for (int p = 0; p < tile.Pixels; p++)
            {
                int output = t, pixel = p;
                yield return result.Store(t, p, inline ? Apply(sum(t, p), channel + t, i => extras[i]!.Load(output, pixel)) : sum(t, p));
            }
        }

        if (!inline && !sumsOnly)
            yield return new Loop("t", 0, tile.Outputs, 1, [new Loop("p", 0, tile.Pixels, 1, [Again(channel + V.At("t"), place => locate(place, V.At("t"), V.At("p")))])]);
    }

    /// <param name="sum">What the formula is of.</param>
    /// <param name="channel">Its channel.</param>
    /// <param name="beside">The vector of an extra that lies as the result does.</param>
    private Value Apply(Value sum, Index channel, Func<int, Value> beside) => Formula.Of(_formula, element =>
        element == 0 ? sum : Epilogue.IsVector(_extras[element - 1]) ? OfChannel(_extras[element - 1], channel) : beside(element - 1));

    private static Broadcast OfChannel(KernelBuffer extra, Index channel) => new(new LoadOne(extra.Name, channel));
}
