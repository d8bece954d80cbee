using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules;

/// <summary>A loss that is a sum over the values of a sample, and its gradient, in one walk: what its schedules have in common, but for the walk.</summary>
internal abstract class LossSchedule(ElementwiseLoss operation, ListPlan plan) : KernelSchedule
{
    private readonly KernelBuffer[] _arguments =
        operation.Arguments.Select((tensor, i) => new KernelBuffer(tensor.Kind == TensorKind.Target ? "target" : $"x{i}", plan.Padded(tensor))).ToArray();

    private readonly KernelBuffer? _gradient = operation.Gradient is { } tensor ? new("gradient", plan[tensor]) : null;

    public override string Name => MethodNames.Pascal(operation.Loss.Name);

    public override string Summary => OperationPrinter.Text(operation);

    public override IReadOnlyList<KernelBuffer> Buffers => _gradient is null ? [.. _arguments, Loss] : [.. _arguments, Loss, _gradient];

    public override IReadOnlyList<string> Scalars => operation.GradientFormula is { } formula && _gradient is not null
        ? Formula.ScalarsIn(operation.Formula).Union(Formula.ScalarsIn(formula), StringComparer.Ordinal).ToList()
        : Formula.ScalarsIn(operation.Formula).ToList();

    public override long Work => (long)Argument.Length * 16;

    protected KernelBuffer Loss { get; } = new("loss", plan[operation.Loss]);

    protected Place Argument => _arguments[0].Place;

    /// <summary>Null where nobody wants one.</summary>
    protected Place? Gradient => _gradient?.Place;

    /// <summary>How many vectors of a row may be unrolled.</summary>
    protected int Unrolled => ClearedPadding.Unrolled(operation.Formula);

    /// <summary>Adds a vector's terms to "sum".</summary>
    /// <param name="at">Where the vector lies.</param>
    /// <param name="real">Replaces what does not count.</param>
    protected Assign AddTerms(Func<Place, Index> at, Func<Value, Value> real) => new("sum", V.Add(V.Var("sum"), real(Of(operation.Formula, at))));

    /// <summary>Stores a vector of the gradient, if somebody wants it.</summary>
    protected IEnumerable<Statement> StoreGradient(Func<Place, Index> at, Func<Value, Value> real)
    {
        if (_gradient is not null && operation.GradientFormula is { } formula)
            yield return new Store(_gradient.Name, at(_gradient.Place), real(Of(formula, at)));
    }

    private Value Of(ScalarExpression formula, Func<Place, Index> at) => Formula.Of(formula, i => new Load(_arguments[i].Name, at(_arguments[i].Place)));
}
