using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules;

/// <summary>The sum of every column over the batch, in order; a unit is a block of columns.</summary>
internal sealed class ColumnSums(BatchSum sum, ListPlan plan) : KernelSchedule
{
    private readonly SumTerms _terms = new(sum, plan);
    private readonly KernelBuffer _result = new("result", plan[sum.Result]);

    public override string Name => MethodNames.Pascal(sum.Result.Name);

    public override string Summary => OperationPrinter.Text(sum);

    public override IReadOnlyList<KernelBuffer> Buffers => [.. _terms.Buffers, _result];

    public override IReadOnlyList<string> Scalars => _terms.Scalars;

    public override int RowsPerSample => sum.X.Shape.Rows;

    public override int Units => Blocks.CountOf(_result.Place.Length);

    public override bool CountsRows => true;

    public override long Work => Blocks.Values * RowsPerSample;

    public override IEnumerable<Statement> Body(Target target) =>
    [
        .. Formula.DefineScalars(Scalars),
        .. Blocks.ForEach(target, _result.Place.Length, column =>
        [
            .. _terms.DefineShared(column),
            .. _terms.Begin(_ => column),
            new Define("sum", V.Zero),
            new Loop("row", 0, V.At("rows"), 1, _terms.Add("sum", place => place.Stride)),
            new Store(_result.Name, column, V.Var("sum")),
        ]),
    ];
}
