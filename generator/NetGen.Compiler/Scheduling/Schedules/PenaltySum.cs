using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules;

/// <summary>The penalty on a weight: one sum over all its elements; the padding is zero and costs nothing.</summary>
internal sealed class PenaltySum(Penalty penalty, ListPlan plan) : KernelSchedule
{
    private readonly KernelBuffer _weight = new("weight", plan[penalty.Weight]);
    private readonly KernelBuffer _result = new("result", plan[penalty.Result]);

    public override string Name => MethodNames.Pascal(penalty.Result.Name);

    public override string Summary => OperationPrinter.Text(penalty);

    public override IReadOnlyList<KernelBuffer> Buffers => [_weight, _result];

    public override int Units => 1;

    public override long Work => _weight.Place.Length;

    public override IEnumerable<Statement> Body(Target target) =>
    [
        new Define("sum", V.Zero),
        new Loop("i", 0, _weight.Place.Length, target.Lanes,
            [new Assign("sum", V.Add(V.Var("sum"), Formula.Of(penalty.Formula, _ => new Load(_weight.Name, V.At("i")))))]),
        new StoreOne(_result.Name, 0, new SumOfLanes(V.Var("sum"))),
    ];
}
