using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules;

/// <summary>
/// The statistics of each feature or channel over the batch, in two passes over a block of them; a unit is a block. A sum of squares alone would lose the
/// variance of values that lie far from zero; the second pass sums differences from the first pass's mean, and from what they do not cancel to, both
/// mean and variance are mended (Chan, Golub and LeVeque 1983, the corrected two-pass algorithm).
/// </summary>
/// <param name="operation">Reads the values and defines mean, variance and inverse deviation.</param>
/// <param name="epsilon">What the deviation adds to the variance.</param>
/// <param name="plan">Where they lie.</param>
internal abstract class Moments(Operation operation, double epsilon, ListPlan plan) : KernelSchedule
{
    private readonly KernelBuffer _mean = new("mean", plan[operation.Outputs[0]]);
    private readonly KernelBuffer _variance = new("variance", plan[operation.Outputs[1]]);
    private readonly KernelBuffer _inverse = new("inverse", plan[operation.Outputs[2]]);

    protected KernelBuffer X { get; } = new("x", plan.Padded(operation.Inputs[0]));

    public override string Name => MethodNames.Pascal(operation.Output.Name);

    public override string Summary => OperationPrinter.Text(operation);

    public override IReadOnlyList<KernelBuffer> Buffers => [X, .. Results];

    protected IReadOnlyList<KernelBuffer> Results => [_mean, _variance, _inverse];

    public override int Units => Blocks.CountOf(_mean.Place.Length);

    public override bool CountsRows => true;

    public override IEnumerable<Statement> Body(Target target) => Blocks.ForEach(target, _mean.Place.Length, column =>
    [
        new Define("count", new Broadcast(new NumberOf(Count))),
        new Define("sum", V.Zero),
        new Scope(ForEachValue(column, ["sum"], (value, sumOf) => [Add(sumOf("sum"), value)]).ToEquatableArray()),
        new Define("first", V.Divide(V.Var("sum"), V.Var("count"))),
        new Define("drift", V.Zero),
        new Define("squares", V.Zero),
        .. Within(column),
        new Scope(ForEachValue(column, ["drift", "squares"], (value, sumOf) => AddDifference(value, V.Var("first"), sumOf)).ToEquatableArray()),
        new Assign("drift", V.Divide(V.Var("drift"), V.Var("count"))),
        new Define("spread", V.Max(V.Zero, V.Subtract(V.Divide(V.Var("squares"), V.Var("count")), V.Multiply(V.Var("drift"), V.Var("drift"))))),
        new Store(_mean.Name, column, V.Add(V.Var("first"), V.Var("drift"))),
        new Store(_variance.Name, column, V.Var("spread")),
        new Store(_inverse.Name, column, V.Divide(new Constant(1), new Call(ScalarFunction.SquareRoot, V.Add(V.Var("spread"), new Constant(epsilon))))),
    ]);

    /// <summary>How many values go into a statistic.</summary>
    protected abstract Index Count { get; }

    /// <summary>What joins the sum of squares beforehand.</summary>
    protected virtual IEnumerable<Statement> Within(Index column) => [];

    /// <summary>Walks the values of a vector of columns, in order.</summary>
    /// <param name="column">The first column.</param>
    /// <param name="sums">What the body adds to.</param>
    /// <param name="body">What to do with a value; it adds to a sum under the name that it is given for it.</param>
    protected abstract IEnumerable<Statement> ForEachValue(Index column, string[] sums, Func<Value, Func<string, string>, IEnumerable<Statement>> body);

    /// <summary>What a value adds to "drift" and "squares" in the second pass.</summary>
    public static IEnumerable<Statement> AddDifference(Value value, Value first, Func<string, string> sumOf) =>
    [
        new Define("difference", V.Subtract(value, first)),
        Add(sumOf("drift"), V.Var("difference")),
        new Assign(sumOf("squares"), V.MultiplyAdd(V.Var("difference"), V.Var("difference"), V.Var(sumOf("squares")))),
    ];

    public static Assign Add(string sum, Value term) => new(sum, V.Add(V.Var(sum), term));
}
