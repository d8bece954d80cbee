using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;
using NetGen.Compiler.Scheduling.Schedules.Images;

namespace NetGen.Compiler.Scheduling.Schedules.Lanes;

/// <summary>The sum of every feature over the batch with samples in lanes, in order: the gradient of a bias. A unit is a few features, each a chain of its own.</summary>
internal sealed class LaneFeatureSums(BatchSum sum, ListPlan plan) : KernelSchedule
{
    private const int MostFeatures = 8;

    private readonly KernelBuffer[] _arguments =
        sum.Arguments.Select((tensor, i) => new KernelBuffer(sum.Arguments.Count == 1 ? "x" : $"x{i}", plan.Padded(tensor))).ToArray();

    private readonly KernelBuffer _result = new("result", plan[sum.Result]);

    public override string Name => MethodNames.Pascal(sum.Result.Name);

    public override string Summary => OperationPrinter.Text(sum);

    public override IReadOnlyList<KernelBuffer> Buffers => [.. _arguments, _result];

    public override IReadOnlyList<string> Scalars => Formula.ScalarsIn(sum.Formula).ToList();

    public override int Units => (Count + Features - 1) / Features;

    public override bool CountsRows => true;

    public override long Work => Features;

    private int Count => sum.X.Shape.Length;

    private int Features => Math.Min(MostFeatures, Count);

    public override IEnumerable<Statement> Body(Target target) =>
    [
        .. Formula.DefineScalars(Scalars),
        new Loop("unit", V.At("from"), V.At("to"), 1,
        [
            new DefineIndex("feature", V.At("unit", Features), Count - Features),
            .. Enumerable.Range(0, Features).Select(i => new Define($"sum{i}", V.Zero)),
            Pixels.ForEachBlock(Pixels.Layout(_arguments[0].Place).Lanes, target.Lanes, 0, V.At("rows"), Enumerable.Range(0, Features).Select(Add)),
            .. Enumerable.Range(0, Features).Select(i => new StoreOne(_result.Name, V.At("feature") + i, new SumOfLanes(V.Var($"sum{i}")))),
        ]),
    ];

    private Assign Add(int feature) => new($"sum{feature}", V.Add(V.Var($"sum{feature}"), Formula.Of(sum.Formula, i => Epilogue.IsVector(_arguments[i])
        ? new Broadcast(new LoadOne(_arguments[i].Name, V.At("feature") + feature))
        : new Load(_arguments[i].Name, LaneWalk.At(_arguments[i].Place, V.At("feature") + feature)))));
}
