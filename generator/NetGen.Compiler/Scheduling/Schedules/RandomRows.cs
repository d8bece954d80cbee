using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules;

/// <summary>A function of every value and of a random number of its own, row by row, vector by vector.</summary>
internal sealed class RandomRows(Randomize operation, ListPlan plan) : KernelSchedule
{
    private readonly KernelBuffer _x = new("x", plan.Padded(operation.X));
    private readonly KernelBuffer _result = new("result", plan[operation.Result]);

    public override string Name => MethodNames.Pascal(operation.Result.Name);

    public override string Summary => OperationPrinter.Text(operation);

    public override IReadOnlyList<KernelBuffer> Buffers => [_x, _result];

    public override RandomStream Stream => operation.Stream;

    public override int RowsPerSample => _result.Place.Rows;

    public override long Work => (long)_result.Place.Length * 8;

    public override IEnumerable<Statement> Body(Target target) =>
    [
        new Loop("row", V.At("from"), V.At("to"), 1,
        [
            new Loop("column", 0, _result.Place.Stride, target.Lanes,
            [
                new Define("u", new Draw(operation.Draw, V.At("row", Randomize.RowLength(operation.X.Shape)) + V.At("column"))),
                new Store(_result.Name, In(_result), Formula.Of(operation.Formula, i => i == 0 ? new Load(_x.Name, In(_x)) : V.Var("u"))),
            ]),
        ]),
    ];

    private static Index In(KernelBuffer buffer) => V.At("row", buffer.Place.Stride) + V.At("column");
}
