namespace NetGen.Compiler.Scheduling.Schedules;

/// <summary>A row times a tile of columns: several chains over k, so that the latency of one multiply-add does not show, joined at the end.</summary>
/// <param name="Factor">A factor of the row in every lane; or factors of as many inputs as a vector of weights holds rows of.</param>
/// <param name="Weight">The buffer of the matrix.</param>
/// <param name="WeightAt">Where the tile's first row lies.</param>
/// <param name="Inputs">How many factors.</param>
internal sealed record RowSum(Func<Index, Value> Factor, string Weight, Index WeightAt, int Inputs)
{
    /// <summary>Up to this many inputs the loop over them is unrolled.</summary>
    private const int UnrolledInputs = 16;

    /// <summary>What is asked for ahead in a step over <c>chains</c> rows, if anything.</summary>
    public Func<int, IEnumerable<Statement>> ReadAhead { get; init; } = _ => [];

    /// <summary>The columns' sums, in <see cref="MicroKernel.Sum"/> of row 0.</summary>
    /// <param name="target">The width.</param>
    /// <param name="tile">The columns.</param>
    /// <param name="chains">The most chains, if the tile is wide.</param>
    /// <param name="start">What the sum of a vector begins with.</param>
    public IEnumerable<Statement> Statements(Target target, ColumnTile tile, int chains, Func<int, Value> start)
    {
        chains = Math.Min(Inputs, Math.Max(Math.Max(1, chains), 4 / tile.Vectors));
        int looped = Inputs <= UnrolledInputs && target.Unrolls ? 0 : Inputs / chains * chains;
        yield return new DefineReference("w", Weight, WeightAt);
        foreach (var define in MicroKernel.Start(1, tile.Vectors, start))
            yield return define;
        for (int chain = 1; chain < chains; chain++)
        {
            for (int v = 0; v < tile.Vectors; v++)
                yield return new Define(V.Name("sum", chain, v), V.Zero);
        }

        if (looped > 0)
        {
            yield return new Loop("k", 0, looped, chains,
            [
                .. Enumerable.Range(0, chains).SelectMany(chain => Accumulate(target, tile, chain, V.At("k") + chain, chain)),
                .. ReadAhead(chains),
                new Advance("w", chains * tile.WeightStride),
            ]);
        }

        var rest = Enumerable.Range(looped, Inputs - looped).SelectMany(k => Accumulate(target, tile, (k - looped) % chains, k, k - looped));
        if (looped < Inputs)
            yield return new Scope(rest.ToEquatableArray());

        foreach (var join in MicroKernel.Join(chains, tile.Vectors))
            yield return join;
    }

    /// <summary>One input into one chain; its row of weights lies <paramref name="weightRow"/> rows beyond w.</summary>
    private IEnumerable<Statement> Accumulate(Target target, ColumnTile tile, int chain, Index k, int weightRow)
    {
        Value factor = Factor(k);
        if (tile.Vectors > 1)
        {
            yield return new Define(V.Name("a", weightRow), factor);
            factor = V.Var("a", weightRow);
        }

        for (int v = 0; v < tile.Vectors; v++)
        {
            var weights = tile.WeightOf("w", weightRow, v, target.Lanes);
            yield return MicroKernel.MultiplyAdd(chain, v, factor, weights);
        }
    }
}
