using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules;

/// <summary>
/// A product of one row, bound by reading the weights: a panel of outputs at a time, in several chains over k so that the latency of one
/// multiply-add does not show.
/// </summary>
internal sealed class SingleSample(Product product, ListPlan plan) : KernelSchedule
{
    // Weights that a core's second cache does not hold come from a cache that all cores share. The processor's own reading ahead falls behind there when others
    // are at it: asked for this far ahead, the lines come in time (15 % faster under load, as fast without).
    private const int ValuesBeyondCache = 1 << 18;
    private const int BytesAhead = 2048;

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
        var sum = new RowSum(k => new Broadcast(new LoadOne(_x.Name, k)), _weight.Name, tile.Weight, _weight.Place.Rows)
        {
            ReadAhead = rows => IsBeyondCache ? ReadAhead(target, tile, rows) : [],
        };
        int chains = target.SingleSample.Vectors * target.SingleSample.Chains / VectorsOf(target);
        return
        [
            .. sum.Statements(target, tile, chains, v => epilogue.Start(tile.ColumnOf(v, target.Lanes))),
            .. epilogue.Store((_, _) => Index.Zero, 1, tile, target, MicroKernel.Sum),
        ];
    }

    private static IEnumerable<Statement> ReadAhead(Target target, ColumnTile tile, int rows)
    {
        return from row in Enumerable.Range(0, rows)
               from line in Enumerable.Range(0, tile.Vectors * target.Lanes / target.LineLanes)
               select new Prefetch("w", (BytesAhead / target.ElementSize) + (row * tile.WeightStride) + (line * target.LineLanes));
    }
}
