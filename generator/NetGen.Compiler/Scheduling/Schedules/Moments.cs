using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules;

/// <summary>
/// The statistics of each feature or channel over the batch, in two passes over a block of them; a unit is a block. A sum of squares alone would lose the
/// variance of values that lie far from zero; the second pass sums differences from the first pass's mean, and from what they do not cancel to, both
/// mean and variance are mended (Chan, Golub and LeVeque 1983, the corrected two-pass algorithm).
/// </summary>
internal abstract class Moments(BatchStatistics statistics, ListPlan plan) : KernelSchedule
{
    private readonly KernelBuffer _mean = new("mean", plan[statistics.Mean]);
    private readonly KernelBuffer _variance = new("variance", plan[statistics.Variance]);
    private readonly KernelBuffer _inverse = new("inverse", plan[statistics.Inverse]);

    protected KernelBuffer X { get; } = new("x", plan.Padded(statistics.X));

    public override string Name => MethodNames.Pascal(statistics.Mean.Name);

    public override string Summary => OperationPrinter.Text(statistics);

    public override IReadOnlyList<KernelBuffer> Buffers => [X, _mean, _variance, _inverse];

    public override int Units => Blocks.CountOf(_mean.Place.Length);

    public override bool CountsRows => true;

    public override long Work => 3L * Blocks.Values * statistics.ValuesPerSample;

    public override IEnumerable<Statement> Body(Target target) => Blocks.ForEach(target, _mean.Place.Length, column =>
    [
        new Define("count", new Broadcast(new NumberOf(Count))),
        new Define("sum", V.Zero),
        new Scope(ForEachValue(column, ["sum"], (value, sumOf) => [Add(sumOf("sum"), value)]).ToEquatableArray()),
        new Define("first", V.Divide(V.Var("sum"), V.Var("count"))),
        new Define("drift", V.Zero),
        new Define("squares", V.Zero),
        new Scope(ForEachValue(column, ["drift", "squares"], (value, sumOf) =>
        [
            new Define("difference", V.Subtract(value, V.Var("first"))),
            Add(sumOf("drift"), V.Var("difference")),
            new Assign(sumOf("squares"), V.MultiplyAdd(V.Var("difference"), V.Var("difference"), V.Var(sumOf("squares")))),
        ]).ToEquatableArray()),
        new Assign("drift", V.Divide(V.Var("drift"), V.Var("count"))),
        new Define("spread", V.Max(V.Zero, V.Subtract(V.Divide(V.Var("squares"), V.Var("count")), V.Multiply(V.Var("drift"), V.Var("drift"))))),
        new Store(_mean.Name, column, V.Add(V.Var("first"), V.Var("drift"))),
        new Store(_variance.Name, column, V.Var("spread")),
        new Store(_inverse.Name, column, V.Divide(new Constant(1), new Call(ScalarFunction.SquareRoot, V.Add(V.Var("spread"), new Constant(statistics.Epsilon))))),
    ]);

    /// <summary>How many values go into a statistic.</summary>
    protected abstract Index Count { get; }

    /// <summary>Walks the values of a vector of columns, in order.</summary>
    /// <param name="column">The first column.</param>
    /// <param name="sums">What the body adds to.</param>
    /// <param name="body">What to do with a value; it adds to a sum under the name that it is given for it.</param>
    protected abstract IEnumerable<Statement> ForEachValue(Index column, string[] sums, Func<Value, Func<string, string>, IEnumerable<Statement>> body);

    protected static Assign Add(string sum, Value term) => new(sum, V.Add(V.Var(sum), term));
}

/// <summary>Features, over all rows.</summary>
internal sealed class ColumnMoments(BatchStatistics statistics, ListPlan plan) : Moments(statistics, plan)
{
    public override int RowsPerSample => X.Place.Rows;

    protected override Index Count => V.At("rows");

    protected override IEnumerable<Statement> ForEachValue(Index column, string[] sums, Func<Value, Func<string, string>, IEnumerable<Statement>> body) =>
    [
        new DefineReference("value", X.Name, column),
        new Loop("row", 0, V.At("rows"), 1, [.. body(new Load("value", 0), sum => sum), new Advance("value", X.Place.Stride)]),
    ];
}
