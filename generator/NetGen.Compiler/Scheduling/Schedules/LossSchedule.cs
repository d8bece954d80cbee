using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules;

/// <summary>A loss that is a sum over the values of a sample, and its gradient, in one walk: what its schedules have in common, but for the walk. Padding has neither.</summary>
internal abstract class LossSchedule(ElementwiseLoss operation, ListPlan plan) : KernelSchedule
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

    public override long Work => (long)Argument.Length * 16;

    protected Place Argument => _arguments[0].Place;

    /// <summary>Null where nobody wants one.</summary>
    protected Place? Gradient => _gradient?.Place;

    public override IEnumerable<Statement> Body(Target target) =>
    [
        .. Formula.DefineScalars(Scalars),
        new Loop("sample", V.At("from"), V.At("to"), 1,
        [
            new Define("sum", V.Zero),
            .. Walk(row => RowVectors.ForEach(
                row, target.Lanes, padding: _gradient is not null, vector => OneVector(vector, target.Lanes), ClearedPadding.Unrolled(operation.Formula))),
            new StoreOne(_loss.Name, V.At("sample"), new SumOfLanes(V.Var("sum"))),
        ]),
    ];

    /// <summary>Goes through the rows of a sample.</summary>
    /// <param name="ofRow">What to do with each, given how it is padded.</param>
    protected abstract IEnumerable<Statement> Walk(Func<Place, IEnumerable<Statement>> ofRow);

    /// <summary>Where the row at hand begins.</summary>
    protected abstract Index Row(Place place);

    private IEnumerable<Statement> OneVector(RowVector vector, int lanes)
    {
        Value Element(int i) => new Load(_arguments[i].Name, Row(_arguments[i].Place) + vector.Column);
        if (vector.Real > 0)
            yield return new Assign("sum", V.Add(V.Var("sum"), vector.Real(Formula.Of(operation.Formula, Element), lanes)));
        if (_gradient is not null && operation.GradientFormula is { } formula)
            yield return new Store(_gradient.Name, Row(_gradient.Place) + vector.Column, vector.Real(Formula.Of(formula, Element), lanes));
    }
}
