using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules;

/// <summary>A running statistic after a step; a unit is a block of values.</summary>
internal sealed class RunningUpdate(RunningStatistic statistic, ListPlan plan) : KernelSchedule
{
    private readonly KernelBuffer _running = new("running", plan[statistic.Running]);
    private readonly KernelBuffer _batch = new("batch", plan[statistic.Batch]);

    public override string Name => "Update" + MethodNames.Pascal(statistic.Running.Name);

    public override string Summary => IrPrinter.Text(statistic);

    public override IReadOnlyList<KernelBuffer> Buffers => [_running, _batch];

    public override IReadOnlyList<string> Scalars => Formula.ScalarsIn(statistic.Formula).ToList();

    public override int Units => Blocks.CountOf(_running.Place.Length);

    public override long Work => Blocks.Values * 4;

    public override IEnumerable<Statement> Body(Target target) =>
    [
        .. Formula.DefineScalars(Scalars),
        .. Blocks.ForEach(target, _running.Place.Length, i =>
            [new Store(_running.Name, i, Formula.Of(statistic.Formula, element => new Load(element == 0 ? _running.Name : _batch.Name, i)))]),
    ];
}
