using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules.Images;

/// <summary>A loss that is a sum over the values of an image, and its gradient, pixel by pixel. Padding has neither.</summary>
internal sealed class ImageLoss(ElementwiseLoss operation, ListPlan plan) : KernelSchedule
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

    public override long Work => (long)_arguments[0].Place.Length * 16;

    private ImageLayout Image => Pixels.Layout(_arguments[0].Place);

    public override IEnumerable<Statement> Body(Target target)
    {
        foreach (var statement in Formula.DefineScalars(Scalars))
            yield return statement;
        var channels = new Place(Space.Arena, 0, 1, Image.Channels, Image.Run, Image.Run);
        var vectors = RowVectors.ForEach(channels, target.Lanes, padding: _gradient is not null, vector => OneVector(vector, target.Lanes), ClearedPadding.Unrolled(operation.Formula));
        yield return new Loop("sample", V.At("from"), V.At("to"), 1,
        [
            new Define("sum", V.Zero),
            new Loop("row", 0, Image.Height, 1, [new Loop("pixel", 0, Image.Width, 1, vectors)]),
            new StoreOne(_loss.Name, V.At("sample"), new SumOfLanes(V.Var("sum"))),
        ]);
    }

    private IEnumerable<Statement> OneVector(RowVector vector, int lanes)
    {
        Value Element(int i) => new Load(_arguments[i].Name, At(_arguments[i], vector));
        if (vector.Real > 0)
            yield return new Assign("sum", V.Add(V.Var("sum"), vector.Real(Formula.Of(operation.Formula, Element), lanes)));
        if (_gradient is not null && operation.GradientFormula is { } formula)
            yield return new Store(_gradient.Name, At(_gradient, vector), vector.Real(Formula.Of(formula, Element), lanes));
    }

    private static Index At(KernelBuffer buffer, RowVector vector) => Pixels.At(buffer.Place, V.At("row"), V.At("pixel")) + vector.Column;
}
