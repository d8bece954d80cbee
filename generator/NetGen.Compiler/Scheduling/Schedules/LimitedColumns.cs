using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules;

/// <summary>The weights of each unit, a column, within their norm: a block of columns is read from top to bottom, then scaled. A unit is a block.</summary>
internal sealed class LimitedColumns(LimitedWeight limited, Place place) : KernelSchedule
{
    private readonly KernelBuffer _weight = new("weight", place);

    public override string Name => "Limit" + MethodNames.Pascal(limited.Weight.Name);

    public override string Summary => IrPrinter.Text(limited);

    public override IReadOnlyList<KernelBuffer> Buffers => [_weight];

    public override int Units => Blocks.CountOf(place.Run);

    public override long Work => 2L * Blocks.Values * place.Rows;

    public override IEnumerable<Statement> Body(Target target) => Blocks.ForEach(target, place.Run, column =>
    [
        new DefineReference("read", _weight.Name, column),
        new Define("squares", V.Zero),
        new Loop("row", 0, place.Rows, 1,
        [
            new Define("w", new Load("read", 0)),
            new Assign("squares", V.MultiplyAdd(V.Var("w"), V.Var("w"), V.Var("squares"))),
            new Advance("read", place.Stride),
        ]),
        new Define("factor", Formula.Of(limited.Limit.Factor, _ => V.Var("squares"))),
        new DefineReference("written", _weight.Name, column),
        new Loop("row", 0, place.Rows, 1,
        [
            new Store("written", 0, V.Multiply(new Load("written", 0), V.Var("factor"))),
            new Advance("written", place.Stride),
        ]),
    ]);
}
