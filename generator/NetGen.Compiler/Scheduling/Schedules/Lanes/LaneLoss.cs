using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;
using NetGen.Compiler.Scheduling.Schedules.Images;

namespace NetGen.Compiler.Scheduling.Schedules.Lanes;

/// <summary>A loss that is a sum over a sample's values, and its gradient, with samples in lanes: a vector of losses at a time. Lanes beyond the batch have neither.</summary>
internal sealed class LaneLoss(ElementwiseLoss operation, ListPlan plan) : KernelSchedule
{
    private readonly KernelBuffer[] _arguments =
        operation.Arguments.Select((tensor, i) => new KernelBuffer(tensor.Kind == TensorKind.Target ? "target" : $"x{i}", plan.Padded(tensor))).ToArray();

    private readonly KernelBuffer _loss = new("loss", plan[operation.Loss]);
    private readonly KernelBuffer? _gradient = operation.Gradient is { } tensor ? new("gradient", plan[tensor]) : null;

    public override string Name => MethodNames.Pascal(operation.Loss.Name);

    public override string Summary => OperationPrinter.Text(operation);

    public override IReadOnlyList<KernelBuffer> Buffers => _gradient is null ? [.. _arguments, _loss] : [.. _arguments, _loss, _gradient];

    public override IReadOnlyList<string> Scalars => operation.GradientFormula is { } formula && _gradient is not null
        ? Formula.ScalarsIn(operation.Formula).Union(Formula.ScalarsIn(formula), StringComparer.Ordinal).ToList()
        : Formula.ScalarsIn(operation.Formula).ToList();

    public override long Work => (long)Features.Channels * 16;

    private ImageLayout Features => Pixels.Layout(_arguments[0].Place);

    public override IEnumerable<Statement> Body(Target target) =>
    [
        .. Formula.DefineScalars(Scalars),
        Pixels.ForEachBlock(Features.Lanes, target.Lanes, V.At("from"), V.At("to"),
        [
            new Define("sum", V.Zero),
            new Loop("feature", 0, Features.Channels, 1, OneFeature()),
            new Store(_loss.Name, V.At("block") + V.At("lane"), LaneWalk.Real(V.Var("sum"))),
        ]),
    ];

    private IEnumerable<Statement> OneFeature()
    {
        Value Element(int i) => new Load(_arguments[i].Name, LaneWalk.At(_arguments[i].Place, V.At("feature")));
        yield return new Assign("sum", V.Add(V.Var("sum"), Formula.Of(operation.Formula, Element)));
        if (_gradient is not null && operation.GradientFormula is { } formula)
            yield return new Store(_gradient.Name, LaneWalk.At(_gradient.Place, V.At("feature")), LaneWalk.Real(Formula.Of(formula, Element)));
    }
}
