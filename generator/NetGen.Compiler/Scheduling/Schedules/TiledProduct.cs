using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules;

/// <summary>
/// A product of many rows: tiles of rows × vectors of outputs in registers, weights streamed row by row, inputs broadcast. Every output is one
/// chain of multiply-adds over k, whatever the tile, so that the cut of a batch does not change a bit. What whole tiles leave goes in tiles of
/// four rows, of which the last moves back and computes some rows twice; fewer than four rows go one by one.
/// </summary>
internal sealed class TiledProduct(Product product, ListPlan plan, ProductPanels panels) : KernelSchedule
{
    /// <summary>Up to this many inputs the loop over them is unrolled, if a tile then holds no more multiply-adds than that.</summary>
    private const int UnrolledInputs = 4, UnrolledMultiplyAdds = 32;

    /// <summary>Rows of the tiles that take what whole tiles leave.</summary>
    private const int FewRows = 4;

    private readonly KernelBuffer _x = new("x", plan[product.X]);
    private readonly KernelBuffer _weight = panels.Seen(new("weight", plan[product.Weight]));
    private readonly KernelBuffer _result = panels.Seen(new("result", plan[product.Result]));
    private readonly KernelBuffer[] _extras = [.. ProductBuffers.Extras(product.Extras, plan).Select(panels.Seen)];

    public override string Name => MethodNames.Pascal(product.Result.Name);

    public override string Summary => OperationPrinter.Text(product);

    public override IReadOnlyList<KernelBuffer> Buffers => [_x, _weight, .. _extras, _result];

    public override IReadOnlyList<string> Scalars => Formula.ScalarsIn(product.Epilogue).ToList();

    public override int RowsPerSample => _result.Place.Rows;

    public override PanelUnits? Panels => panels.PartsOfBatch;

    public override int Units => Panels is { } units ? units.Count * units.Each : 0;

    public override long Work => (long)_weight.Place.Rows * _weight.Place.Columns * RowsPerSample / (Panels?.Each ?? 1);

    public override object Likeness => product.Epilogue;

    public override IEnumerable<Statement> Body(Target target)
    {
        var epilogue = new Epilogue(product.Epilogue, _extras, _result);
        foreach (var statement in Formula.DefineScalars(Scalars).Concat(Tiles(target, epilogue)))
            yield return statement;
        if (epilogue.IsApart)
            yield return Again(epilogue, target.Lanes);
    }

    /// <summary>The rest of the formula, in one run over all rows where nothing lies between them and what lies beside them has their stride.</summary>
    private Loop Again(Epilogue epilogue, int lanes)
    {
        int stride = _result.Place.Stride;
        return _result.Place.Gap == 0 && _extras.Where((_, i) => epilogue.Reads(i)).All(extra => !Epilogue.IsVector(extra) && extra.Place.Stride == stride)
            ? new("value", V.At("from", stride), V.At("to", stride), lanes, [epilogue.Again(_ => V.At("value"))])
            : new("row", V.At("from"), V.At("to"), 1, [new Loop("column", 0, _result.Place.Run, lanes, [epilogue.Again(InRow)])]);
    }

    private IEnumerable<Statement> Tiles(Target target, Epilogue epilogue)
    {
        var (rows, vectors) = target.Tile;
        var byRows = ColumnTiles.ForEach(_weight.Place, target.Lanes, target.SingleSample.Vectors, tile =>
        [
            new Loop("row", V.At("from"), V.At("to"), 1, Tile(target, epilogue, tile, 1)),
        ]).ToEquatableArray();
        if (rows == 1)
        {
            foreach (var statement in byRows)
                yield return statement;
            yield break;
        }

        yield return new DefineQuotient("tiles", V.At("to") + V.At("from", -1), rows);
        yield return new DefineIndex("left", V.At("from") + V.At("tiles", rows));
        yield return new IfAtLeast(V.At("from"), V.At("to"), FewRows,
            ColumnTiles.ForEach(_weight.Place, target.Lanes, vectors, tile =>
            [
                new Loop("row", V.At("from"), V.At("left"), rows, Tile(target, epilogue, tile, rows)),
                new Loop("tile", V.At("left"), V.At("to"), FewRows,
                    [new DefineIndex("row", V.At("tile"), V.At("to") + -FewRows), .. Tile(target, epilogue, tile, FewRows)]),
            ]).ToEquatableArray(),
            byRows);
    }

    /// <summary>rows × vectors accumulators, from the bias through all inputs to the epilogue.</summary>
    private IEnumerable<Statement> Tile(Target target, Epilogue epilogue, ColumnTile tile, int rows)
    {
        int lanes = target.Lanes;
        int inputs = _weight.Place.Rows;
        yield return new DefineReference("a", _x.Name, V.At("row", _x.Place.Stride));
        yield return new DefineReference("w", _weight.Name, tile.Weight);
        foreach (var start in MicroKernel.Start(rows, tile.Vectors, v => epilogue.Start(tile.ColumnOf(v, lanes))))
            yield return start;
        if (inputs == 1 || (target.Unrolls && inputs <= UnrolledInputs && rows * tile.Vectors * inputs <= UnrolledMultiplyAdds))
        {
            for (int k = 0; k < inputs; k++)
                yield return new Scope(MicroKernel.Accumulate(rows, tile.Vectors, _x.Place.Stride, k, v => tile.WeightOf("w", k, v, lanes)).ToEquatableArray());
        }
        else
        {
            yield return new Loop("k", 0, inputs, 1,
            [
                .. MicroKernel.Accumulate(rows, tile.Vectors, _x.Place.Stride, 0, v => tile.WeightOf("w", 0, v, lanes)),
                new Advance("a", 1),
                new Advance("w", tile.WeightStride),
            ]);
        }

        Index Locate(Place place, Index r) => (V.At("row") + r).Times(place.Stride);
        foreach (var store in epilogue.Store(Locate, rows, tile, target, MicroKernel.Sum, sumsOnly: epilogue.IsApart))
            yield return store;
    }

    private static Index InRow(KernelBuffer buffer) => (Epilogue.IsVector(buffer) ? 0 : V.At("row", buffer.Place.Stride)) + V.At("column");
}
