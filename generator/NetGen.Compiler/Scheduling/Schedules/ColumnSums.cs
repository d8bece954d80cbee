using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules;

/// <summary>The sum of every column over the batch, in order; a unit is a block of columns.</summary>
internal sealed class ColumnSums(BatchSum sum, ListPlan plan) : KernelSchedule
{
    private readonly KernelBuffer _x = new("x", plan.Padded(sum.X));
    private readonly KernelBuffer _result = new("result", plan[sum.Result]);

    public override string Name => MethodNames.Pascal(sum.Result.Name);

    public override string Summary => OperationPrinter.Text(sum);

    public override IReadOnlyList<KernelBuffer> Buffers => [_x, _result];

    public override int RowsPerSample => _x.Place.Rows;

    public override int Units => Blocks.CountOf(_result.Place.Length);

    public override bool CountsRows => true;

    public override long Work => Blocks.Values * RowsPerSample;

    public override IEnumerable<Statement> Body(Target target) =>
        Blocks.ForEach(target, _result.Place.Length, column =>
        [
            new DefineReference("value", _x.Name, column),
            new Define("sum", V.Zero),
            new Loop("row", 0, V.At("rows"), 1,
            [
                new Assign("sum", V.Add(V.Var("sum"), new Load("value", 0))),
                new Advance("value", _x.Place.Stride),
            ]),
            new Store(_result.Name, column, V.Var("sum")),
        ]);
}
