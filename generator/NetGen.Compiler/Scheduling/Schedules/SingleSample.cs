using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules;

/// <summary>
/// A product of one row, bound by reading the weights: a panel of outputs at a time, in several chains over k so that the latency of one
/// multiply-add does not show.
/// </summary>
internal sealed class SingleSample(Product product, ListPlan plan) : KernelSchedule
{
    /// <summary>Up to this many inputs the loop over them is unrolled.</summary>
    private const int UnrolledInputs = 16;

    // Weights that a core's second cache does not hold come from a cache that all cores share. The processor's own reading ahead falls behind there when others
    // are at it: asked for this far ahead, the lines come in time (15 % faster under load, as fast without).
    private const int ValuesBeyondCache = 1 << 18;
    private const int BytesAhead = 2048, BytesOfLine = 64;

    private readonly KernelBuffer _x = new("x", plan[product.X]);
    private readonly KernelBuffer _weight = new("weight", plan[product.Weight]);
    private readonly KernelBuffer _result = new("result", plan[product.Result]);
    private readonly KernelBuffer[] _extras = ProductBuffers.Extras(product.Extras, plan);

    public override string Name => MethodNames.Pascal(product.Result.Name) + "Single";

    public override string Summary => OperationPrinter.Text(product);

    public override IReadOnlyList<KernelBuffer> Buffers => [_x, _weight, .. _extras, _result];

    public override long Work => (long)_weight.Place.Rows * _weight.Place.Columns;

    public override object Likeness => product.Epilogue;

    public override IEnumerable<Statement> Body(Target target)
    {
        var epilogue = new Epilogue(product.Epilogue, _extras, _result);
        return ColumnTiles.ForEach(_weight.Place, target.Lanes, VectorsOf(target), tile => Tile(target, epilogue, tile));
    }

    /// <summary>Weights of half the width fill a line of memory with twice the outputs.</summary>
    private int VectorsOf(Target target) => target.SingleSample.Vectors * (_weight.Place.IsPaired ? 2 : 1);

    private bool IsBeyondCache => _weight.Place is { IsHalfWidth: false } place && place.Rows * (long)place.Stride >= ValuesBeyondCache;

    private IEnumerable<Statement> Tile(Target target, Epilogue epilogue, ColumnTile tile)
    {
        int inputs = _weight.Place.Rows;
        int chains = Math.Min(inputs, Math.Max(Math.Max(1, target.SingleSample.Vectors * target.SingleSample.Chains / VectorsOf(target)), 4 / tile.Vectors));
        int looped = inputs <= UnrolledInputs && target.Unrolls ? 0 : inputs / chains * chains;
        yield return new DefineReference("w", _weight.Name, tile.Weight);
        foreach (var start in MicroKernel.Start(1, tile.Vectors, v => epilogue.Start(tile.ColumnOf(v, target.Lanes))))
            yield return start;
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
                .. IsBeyondCache ? ReadAhead(target, tile, chains) : [],
                new Advance("w", chains * tile.WeightStride),
            ]);
        }

        var rest = Enumerable.Range(looped, inputs - looped).SelectMany(k => Accumulate(target, tile, (k - looped) % chains, k, k - looped));
        if (looped < inputs)
            yield return new Scope(rest.ToEquatableArray());

        for (int v = 0; v < tile.Vectors; v++)
        {
            for (int apart = 1; apart < chains; apart *= 2)
            {
                for (int c = 0; c + apart < chains; c += 2 * apart)
                    yield return new Assign(V.Name("sum", c, v), V.Add(MicroKernel.Sum(c, v), MicroKernel.Sum(c + apart, v)));
            }
        }

        foreach (var store in epilogue.Store((_, _) => Index.Zero, 1, tile, target, MicroKernel.Sum))
            yield return store;
    }

    private static IEnumerable<Statement> ReadAhead(Target target, ColumnTile tile, int rows)
    {
        int lanesOfLine = BytesOfLine / target.ElementSize;
        return from row in Enumerable.Range(0, rows)
               from line in Enumerable.Range(0, tile.Vectors * target.Lanes / lanesOfLine)
               select new Prefetch("w", (BytesAhead / target.ElementSize) + (row * tile.WeightStride) + (line * lanesOfLine));
    }

    /// <summary>One input into one chain; its row of weights lies <paramref name="weightRow"/> rows beyond w.</summary>
    private IEnumerable<Statement> Accumulate(Target target, ColumnTile tile, int chain, Index k, int weightRow)
    {
        Value factor = new Broadcast(new LoadOne(_x.Name, k));
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
