using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules;

/// <summary>y · (dy − Σ dy · y) for every row.</summary>
internal sealed class SoftmaxGradientRows(SoftmaxGradient gradient, ListPlan plan) : KernelSchedule
{
    private readonly KernelBuffer _y = new("y", plan.Padded(gradient.Y));
    private readonly KernelBuffer _dy = new("dy", plan.Padded(gradient.OutputGradient));
    private readonly KernelBuffer _result = new("result", plan[gradient.Result]);

    public override string Name => MethodNames.Pascal(gradient.Result.Name);

    public override string Summary => OperationPrinter.Text(gradient);

    public override IReadOnlyList<KernelBuffer> Buffers => [_y, _dy, _result];

    public override int RowsPerSample => _result.Place.Rows;

    public override long Work => (long)_result.Place.Length * 4;

    public override IEnumerable<Statement> Body(Target target) =>
    [
        new Loop("row", V.At("from"), V.At("to"), 1,
        [
            new Define("sum", V.Zero),
            .. RowVectors.ForEach(_y.Place, target.Lanes, padding: false, vector =>
            [
                new Assign("sum", V.Add(V.Var("sum"), vector.Real(V.Multiply(At(_dy, vector), At(_y, vector)), target.Lanes))),
            ]),
            new Define("total", new Broadcast(new SumOfLanes(V.Var("sum")))),
            .. RowVectors.ForEach(_result.Place, target.Lanes, padding: true, vector =>
            [
                new Store(_result.Name, V.At("row", _result.Place.Stride) + vector.Column,
                    vector.Real(V.Multiply(At(_y, vector), V.Subtract(At(_dy, vector), V.Var("total"))), target.Lanes)),
            ]),
        ]),
    ];

    private static Load At(KernelBuffer buffer, RowVector vector) => new(buffer.Name, V.At("row", buffer.Place.Stride) + vector.Column);
}
