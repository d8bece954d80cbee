using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules;

/// <summary>
/// xᵀ · dy: tiles of inputs × vectors of outputs in registers, summed over all rows of the batch in order. Cut by inputs in units of
/// 24, which the tiles of every width divide, panel by panel; a last tile moves back and computes some rows twice.
/// </summary>
internal sealed class TiledWeightGradient(WeightGradient gradient, ListPlan plan, ProductPanels panels) : KernelSchedule
{
    private const int InputsPerUnit = 24;

    private readonly KernelBuffer _x = new("x", plan[gradient.X]);
    private readonly KernelBuffer _dy = panels.Seen(new("dy", plan[gradient.OutputGradient]));
    private readonly KernelBuffer _result = panels.Seen(new("result", plan[gradient.Result]));
    private readonly KernelBuffer[] _extras = [.. ProductBuffers.Extras(gradient.Extras, plan).Select(panels.Seen)];

    public override string Name => MethodNames.Pascal(gradient.Result.Name);

    public override string Summary => OperationPrinter.Text(gradient);

    public override IReadOnlyList<KernelBuffer> Buffers => [_x, _dy, .. _extras, _result];

    public override IReadOnlyList<string> Scalars => Formula.ScalarsIn(gradient.Epilogue).ToList();

    public override int RowsPerSample => _x.Place.Rows;

    public override PanelUnits? Panels => panels.Units(UnitsOfPanel);

    public override int Units => UnitsOfPanel * Math.Max(1, panels.Count);

    private int UnitsOfPanel => (_result.Place.Rows + InputsPerUnit - 1) / InputsPerUnit;

    public override bool CountsRows => true;

    public override long Work => (long)InputsPerUnit * _result.Place.Columns * RowsPerSample;

    public override object Likeness => gradient.Epilogue;

    public override IEnumerable<Statement> Body(Target target)
    {
        var epilogue = new Epilogue(gradient.Epilogue, _extras, _result);
        int inputs = _result.Place.Rows;
        int rows = Math.Min(target.Tile.Rows, inputs);
        foreach (var statement in Formula.DefineScalars(Scalars))
            yield return statement;
        yield return new DefineIndex("end", V.At("to", InputsPerUnit), inputs);
        yield return new Loop("tile", V.At("from", InputsPerUnit), V.At("end"), rows,
        [
            new DefineIndex("input", V.At("tile"), V.At("end") + -rows),
            .. ColumnTiles.ForEach(_result.Place, target.Lanes, target.Tile.Vectors, tile => Tile(target, epilogue, tile, rows)),
        ]);
    }

    private IEnumerable<Statement> Tile(Target target, Epilogue epilogue, ColumnTile tile, int rows)
    {
        yield return new DefineReference("a", _x.Name, V.At("input"));
        yield return new DefineReference("w", _dy.Name, tile.Column);
        foreach (var start in MicroKernel.Start(rows, tile.Vectors, _ => V.Zero))
            yield return start;
        yield return new Loop("row", 0, V.At("rows"), 1,
        [
            .. MicroKernel.Accumulate(rows, tile.Vectors, target.Lanes, rowStride: 1, 0, 0),
            new Advance("a", _x.Place.Stride),
            new Advance("w", _dy.Place.Stride),
        ]);
        foreach (var store in epilogue.Store((place, r) => (V.At("input") + r).Times(place.Stride), rows, tile, target, MicroKernel.Sum))
            yield return store;
    }
}
