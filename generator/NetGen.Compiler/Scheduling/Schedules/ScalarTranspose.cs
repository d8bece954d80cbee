using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules;

/// <summary>A transposed weight, in blocks of 16 source rows so that every written cache line is filled at once.</summary>
internal sealed class ScalarTranspose(Transpose transpose, ListPlan plan) : KernelSchedule
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
            new DefineIndex("end", V.At("unit", RowsPerUnit) + RowsPerUnit, _weight.Place.Rows),
            new Loop("column", 0, _weight.Place.Columns, 1,
            [
                new Loop("row", V.At("unit", RowsPerUnit), V.At("end"), 1,
                [
                    new StoreOne(_result.Name, V.At("column", _result.Place.Stride) + V.At("row"),
                        new LoadOne(_weight.Name, V.At("row", _weight.Place.Stride) + V.At("column"))),
                ]),
            ]),
        ]),
    ];
}
