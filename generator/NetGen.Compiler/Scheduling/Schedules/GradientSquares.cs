using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules;

/// <summary>The sum of squares of each block of the gradients, clipped by value; a unit is a block. The padding is zero and adds nothing.</summary>
internal sealed class GradientSquares(GradientClip clip, Place sums, int length) : KernelSchedule
{
    private readonly KernelBuffer _gradient = new("gradient", Place.Flat(Space.Gradients, 0, length));
    private readonly KernelBuffer _sums = new("sums", sums);

    public override string Name => "SumSquaredGradients";

    public override string Summary =>
        $"Σ {FormulaPrinter.Text(clip.Element * clip.Element, "g")} of every {NetworkPlan.NormBlock} gradients";

    public override IReadOnlyList<KernelBuffer> Buffers => [_gradient, _sums];

    public override int Units => sums.Columns;

    public override long Work => NetworkPlan.NormBlock;

    public override IEnumerable<Statement> Body(Target target) =>
    [
        new Loop("block", V.At("from"), V.At("to"), 1,
        [
            new DefineIndex("end", V.At("block", NetworkPlan.NormBlock) + NetworkPlan.NormBlock, length),
            new Define("sum", V.Zero),
            new Loop("i", V.At("block", NetworkPlan.NormBlock), V.At("end"), target.Lanes,
            [
                new Define("g", Formula.Of(clip.Element, _ => new Load(_gradient.Name, V.At("i")))),
                new Assign("sum", V.MultiplyAdd(V.Var("g"), V.Var("g"), V.Var("sum"))),
            ]),
            new StoreOne(_sums.Name, V.At("block"), new SumOfLanes(V.Var("sum"))),
        ]),
    ];
}
