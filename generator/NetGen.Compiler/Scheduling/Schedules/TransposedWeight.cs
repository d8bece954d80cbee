using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules;

/// <summary>A transposed weight; a unit is 16 source rows, so that every written cache line is filled at once.</summary>
internal sealed class TransposedWeight(Transpose transpose, ListPlan plan) : KernelSchedule
{
    private const int RowsPerUnit = 16;

    private readonly KernelBuffer _weight = new("weight", plan[transpose.Weight]);
    private readonly KernelBuffer _result = new("result", plan[transpose.Result]);

    public override string Name => MethodNames.Pascal(transpose.Result.Name);

    public override string Summary => OperationPrinter.Text(transpose);

    public override IReadOnlyList<KernelBuffer> Buffers => [_weight, _result];

    public override int Units => (_weight.Place.Rows + RowsPerUnit - 1) / RowsPerUnit;

    public override long Work => (long)RowsPerUnit * _weight.Place.Columns;

    public override IEnumerable<Statement> Body(Target target) =>
    [
        new Loop("unit", V.At("from"), V.At("to"), 1,
        [
            new DefineIndex("row", V.At("unit", RowsPerUnit)),
            new DefineIndex("end", V.At("row") + RowsPerUnit, _weight.Place.Rows),
            _weight.Place.HasPanels
                ? new Loop("panel", 0, _weight.Place.Run, _weight.Place.Panel, [Columns(V.At("panel"), _weight.Place.Panel)])
                : Columns(0, _weight.Place.Columns),
        ]),
    ];

    private Transposed Columns(Index first, int count) => new(
        _weight.Name, ColumnTiles.At(_weight.Place, first, V.At("row")), _weight.Place.RowStride,
        _result.Name, first.Times(_result.Place.Stride) + V.At("row"), _result.Place.Stride,
        V.At("end") + V.At("row", -1), count);
}
