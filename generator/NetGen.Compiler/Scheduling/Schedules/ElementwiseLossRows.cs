using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules;

/// <summary>A loss that is a sum over outputs, and its gradient, in one walk over each sample's rows. Padding has neither.</summary>
internal sealed class ElementwiseLossRows(ElementwiseLoss operation, ListPlan plan) : KernelSchedule
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

    /// <summary>The padded row that the walk follows: the gradient's, or the argument's.</summary>
    private Place Row => (_gradient ?? _arguments[0]).Place;

    public override IEnumerable<Statement> Body(Target target)
    {
        foreach (var statement in Formula.DefineScalars(Scalars))
            yield return statement;
        var rows = RowVectors.ForEach(Row, target.Lanes, padding: _gradient is not null, vector => OneVector(vector, target.Lanes), ClearedPadding.Unrolled(operation.Formula));
        yield return new Loop("sample", V.At("from"), V.At("to"), 1,
        [
            new Define("sum", V.Zero),
            .. SampleRows.ForEach(Row.Rows, rows),
            new StoreOne(_loss.Name, V.At("sample"), new SumOfLanes(V.Var("sum"))),
        ]);
    }

    private IEnumerable<Statement> OneVector(RowVector vector, int lanes)
    {
        Value Element(int i) => new Load(_arguments[i].Name, V.At("row", _arguments[i].Place.Stride) + vector.Column);
        if (vector.Real > 0)
            yield return new Assign("sum", V.Add(V.Var("sum"), vector.Real(Formula.Of(operation.Formula, Element), lanes)));
        if (_gradient is not null && operation.GradientFormula is { } formula)
            yield return new Store(_gradient.Name, V.At("row", _gradient.Place.Stride) + vector.Column, vector.Real(Formula.Of(formula, Element), lanes));
    }
}
