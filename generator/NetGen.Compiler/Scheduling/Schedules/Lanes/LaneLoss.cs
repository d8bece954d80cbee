using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;
using NetGen.Compiler.Scheduling.Schedules.Images;

namespace NetGen.Compiler.Scheduling.Schedules.Lanes;

/// <summary>A vector of losses at a time, with samples in lanes. Lanes beyond the batch have neither loss nor gradient.</summary>
internal sealed class LaneLoss(ElementwiseLoss operation, ListPlan plan) : LossSchedule(operation, plan)
{
    public override IEnumerable<Statement> Body(Target target)
    {
        ImageLayout features = Pixels.Layout(Argument);
        return
        [
            .. Formula.DefineScalars(Scalars),
            Pixels.ForEachBlock(features.Lanes, target.Lanes, V.At("from"), V.At("to"),
            [
                new Define("sum", V.Zero),
                new Loop("feature", 0, features.Channels, 1, [AddTerms(At, value => value), .. StoreGradient(At, LaneWalk.Real)]),
                new Store(Loss.Name, V.At("block") + V.At("lane"), LaneWalk.Real(V.Var("sum"))),
            ]),
        ];
    }

    private static Index At(Place place) => LaneWalk.At(place, V.At("feature"));
}
