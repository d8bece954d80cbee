using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules;

/// <summary>
/// Rows, or images, less their mean and divided by their deviation. The statistics take two passes, as <see cref="Moments"/> does and for its reasons;
/// the third writes.
/// </summary>
internal sealed class NormalizedRows(RowNormalization normalization, ListPlan plan) : KernelSchedule
{
    private readonly KernelBuffer _x = new("x", plan.Padded(normalization.X));
    private readonly KernelBuffer _result = new("result", plan[normalization.Result]);
    private readonly KernelBuffer _inverse = new("inverse", plan[normalization.Inverse]);
    private readonly NormalizedGroup _group = new(plan[normalization.Result]);

    public override string Name => MethodNames.Pascal(normalization.Result.Name);

    public override string Summary => OperationPrinter.Text(normalization);

    public override IReadOnlyList<KernelBuffer> Buffers => [_x, _result, _inverse];

    public override long Work => (long)_result.Place.Length * 6;

    public override IEnumerable<Statement> Body(Target target)
    {
        int lanes = target.Lanes;
        yield return _group.ForEach(
        [
            new Define("sum", V.Zero),
            .. _group.ForEachVector(lanes, padding: false, (at, vector) =>
                [new Assign("sum", V.Add(V.Var("sum"), vector.Real(new Load(_x.Name, at(_x)), lanes)))]),
            new Define("first", new Broadcast(Mean("sum"))),
            new Define("drifts", V.Zero),
            new Define("squares", V.Zero),
            .. _group.ForEachVector(lanes, padding: false, (at, vector) =>
            [
                new Define("difference", vector.Real(V.Subtract(new Load(_x.Name, at(_x)), V.Var("first")), lanes)),
                new Assign("drifts", V.Add(V.Var("drifts"), V.Var("difference"))),
                new Assign("squares", V.MultiplyAdd(V.Var("difference"), V.Var("difference"), V.Var("squares"))),
            ]),
            new Define("drift", Mean("drifts")),
            new Define("spread", One(ScalarFunction.Subtract, Mean("squares"), One(ScalarFunction.Multiply, V.Var("drift"), V.Var("drift")))),
            new Define("variance", One(ScalarFunction.Maximum, new ConstantOne(0), V.Var("spread"))),
            new Define("root", One(ScalarFunction.SquareRoot, One(ScalarFunction.Add, V.Var("variance"), new ConstantOne(normalization.Epsilon)))),
            new Define("scale", One(ScalarFunction.Divide, new ConstantOne(1), V.Var("root"))),
            new StoreOne(_inverse.Name, _group.NumberIn(_inverse), V.Var("scale")),
            new Define("mean", V.Add(V.Var("first"), new Broadcast(V.Var("drift")))),
            new Define("scales", new Broadcast(V.Var("scale"))),
            .. _group.ForEachVector(lanes, padding: true, (at, vector) =>
            [
                new Store(_result.Name, at(_result), vector.Real(V.Multiply(V.Subtract(new Load(_x.Name, at(_x)), V.Var("mean")), V.Var("scales")), lanes)),
            ]),
        ]);
    }

    private CallOne Mean(string sums) => One(ScalarFunction.Divide, new SumOfLanes(V.Var(sums)), new ConstantOne(_group.Count));

    private static CallOne One(ScalarFunction function, params Value[] arguments) => new(function, arguments);
}
