namespace NetGen.Compiler.Scheduling.Schedules.Images;

/// <summary>Vectors of pixels of two rows above each other, whose sums become one row of maxima.</summary>
/// <param name="Vectors">Vectors of each row.</param>
/// <param name="Lanes">Values per vector.</param>
/// <param name="RowStride">From a row to the next.</param>
internal sealed record PairOfRows(int Vectors, int Lanes, int RowStride)
{
    public const int Rows = 2;

    /// <summary>Where, from the first pixel, the half vectors of both rows begin that are one vector together; null if there is none.</summary>
    public int? End { get; init; }

    /// <summary>All vectors.</summary>
    public int Count => (Rows * Vectors) + (End is null ? 0 : 1);

    /// <summary>Pixels of each row, but for the end.</summary>
    public int Pixels => Vectors * Lanes;

    /// <summary>Vector <paramref name="v"/> of the pixels <paramref name="tap"/> to the right.</summary>
    public Value Load(string buffer, int v, int tap) => End is { } end && v == Count - 1
        ? new LoadHalves(buffer, end + tap, RowStride + end + tap)
        : new Load(buffer, (v / Vectors * RowStride) + (v % Vectors * Lanes) + tap);

    /// <summary>Writes the maxima of 2 × 2 pixels.</summary>
    /// <param name="buffer">Where they go, from <paramref name="at"/> on.</param>
    /// <param name="at">The place of the first pixel's.</param>
    /// <param name="sum">The sums of a vector.</param>
    /// <param name="rest">What is left to do with a maximum.</param>
    public IEnumerable<Statement> Store(string buffer, Index at, Func<int, Value> sum, Func<Value, Value> rest)
    {
        var value = rest(Enumerable.Range(0, Rows * Vectors).Select(sum).Aggregate(V.Max));
        yield return Lanes == 1 ? new StoreOne(buffer, at, value) : new StoreMaxima(buffer, at, value);
        if (End is { } end)
            yield return new StoreMaxima(buffer, at + (end / 2), rest(new MaximumOfHalves(sum(Count - 1)))) { OfLowerHalf = true };
    }
}
