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

    /// <summary>Stores a tile: a long formula in a loop over what was stored, as it would overflow the JIT's tables.</summary>
    /// <param name="channel">The tile's first channel.</param>
    /// <param name="tile">Its extent.</param>
    /// <param name="sum">The sum of a channel and a pixel, by their numbers.</param>
    /// <param name="locate">Where a channel and a pixel of the tile lie in the result, or in a tensor beside it.</param>
    public IEnumerable<Statement> Store(Index channel, LaneTile tile, Func<int, int, Value> sum, Func<Planning.Place, Index, Index, Index> locate)
    {
        bool inline = Formula.IsCheap(_formula) || tile.Outputs * tile.Pixels <= 2;
        for (int t = 0; t < tile.Outputs; t++)
        {
            for (int p = 0; p < tile.Pixels; p++)
                yield return Store(inline ? Apply(sum(t, p), channel, t, p, locate) : sum(t, p), t, p, locate);
        }

        if (inline)
            yield break;
        Index output = V.At("t"), pixel = V.At("p");
        var stored = new Load(_result.Name, locate(_result.Place, output, pixel));
        yield return new Loop("t", 0, tile.Outputs, 1, [new Loop("p", 0, tile.Pixels, 1, [Store(Apply(stored, channel, output, pixel, locate), output, pixel, locate)])]);
    }

    private Store Store(Value value, Index t, Index p, Func<Planning.Place, Index, Index, Index> locate) => new(_result.Name, locate(_result.Place, t, p), value);

    private Value Apply(Value sum, Index channel, Index t, Index p, Func<Planning.Place, Index, Index, Index> locate) => Formula.Of(_formula, element =>
    {
        if (element == 0)
            return sum;
        var extra = _extras[element - 1];
        return Epilogue.IsVector(extra) ? OfChannel(extra, channel + t) : new Load(extra.Name, locate(extra.Place, t, p));
    });

    private static Broadcast OfChannel(KernelBuffer extra, Index channel) => new(new LoadOne(extra.Name, channel));
}
