using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules;

/// <summary>
/// A product into few outputs (<see cref="NarrowWeights"/>): a vector of weights holds the rows of several inputs side by side, each input is repeated over its row,
/// and what stands in the rows' lanes is added up at the end. Where a vector holds no more than a row, it is a sum like any other.
/// </summary>
internal sealed class NarrowProduct(Product product, ListPlan plan, bool isSingle) : KernelSchedule
{
    private readonly KernelBuffer _x = new("x", plan[product.X]);
    private readonly KernelBuffer _weight = new("weight", plan[product.Weight]);
    private readonly KernelBuffer _result = new("result", plan[product.Result]);
    private readonly KernelBuffer[] _extras = ProductBuffers.Extras(product.Extras, plan);

    public override string Name => MethodNames.Pascal(product.Result.Name) + (isSingle ? "Single" : "");

    public override string Summary => OperationPrinter.Text(product);

    public override IReadOnlyList<KernelBuffer> Buffers => [_x, _weight, .. _extras, _result];

    public override IReadOnlyList<string> Scalars => Formula.ScalarsIn(product.Epilogue).ToList();

    public override int RowsPerSample => _result.Place.Rows;

    public override long Work => (long)_weight.Place.Rows * _weight.Place.Columns * RowsPerSample;

    public override object Likeness => (product.Epilogue, isSingle);

    public override IEnumerable<Statement> Body(Target target)
    {
        var scalars = Formula.DefineScalars(Scalars);
        return isSingle ? [.. scalars, .. Row(target, 0)] : [.. scalars, new Loop("row", V.At("from"), V.At("to"), 1, Row(target, V.At("row")))];
    }

    private IEnumerable<Statement> Row(Target target, Index row)
    {
        var epilogue = new Epilogue(product.Epilogue, _extras, _result);
        int lanes = target.Lanes, width = _weight.Place.Stride;
        int inputs = Math.Max(1, lanes / width), vectors = Math.Max(1, width / lanes);
        var tile = new ColumnTile(0, 0, vectors * lanes, vectors);
        var sum = new RowSum(k => Factor(row.Times(_x.Place.Stride) + k.Times(inputs), inputs, lanes), _weight.Name, 0, _weight.Place.Rows / inputs);
        foreach (var statement in sum.Statements(target, tile, chains: 1, v => inputs == 1 ? epilogue.Start(v * lanes) : Kept(epilogue.Start(0))))
            yield return statement;
        if (inputs > 1)
            yield return new Assign(V.Name("sum", 0, 0), Kept(new SumOfParts(MicroKernel.Sum(0, 0), width)));
        foreach (var store in epilogue.Store((place, _) => row.Times(place.Stride), 1, tile, target, MicroKernel.Sum))
            yield return store;
        for (int column = vectors * lanes; column < _result.Place.Run; column += lanes)
            yield return new Store(_result.Name, row.Times(_result.Place.Stride) + column, V.Zero);
    }

    /// <summary>A vector's real outputs: the first part's, which alone starts from the bias.</summary>
    private Value Kept(Value vector) => vector == V.Zero ? vector : new KeepLanes(vector, _weight.Place.Columns, 0);

    /// <summary>The inputs that one vector of weights holds the rows of, or one input where a row takes several vectors.</summary>
    private Value Factor(Index at, int inputs, int lanes) =>
        inputs == 1 ? new Broadcast(new LoadOne(_x.Name, at)) : new LoadRepeated(_x.Name, at, lanes / inputs);
}
