using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules;

/// <summary>A formula over tensors that all samples share and that are laid out alike: one flat pass.</summary>
internal sealed class ElementwiseBlocks(Elementwise operation, ListPlan plan) : ElementwiseSchedule(operation, plan)
{
    public override int Units => 1;

    public override IEnumerable<Statement> Body(Target target) =>
    [
        .. Formula.DefineScalars(Scalars),
        new Loop("i", 0, Result.Place.Length, target.Lanes, [new Store(Result.Name, V.At("i"), Vector(_ => V.At("i")))]),
    ];
}
