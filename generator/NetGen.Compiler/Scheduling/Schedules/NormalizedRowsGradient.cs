using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules;

/// <summary>The gradient less its mean and its part along the normalised values, times the inverse deviation: one pass for the sums, one to write.</summary>
internal sealed class NormalizedRowsGradient(RowNormalizationGradient gradient, ListPlan plan) : KernelSchedule
{
    private readonly KernelBuffer _y = new("y", plan.Padded(gradient.Y));
    private readonly KernelBuffer _inverse = new("inverse", plan[gradient.Inverse]);
    private readonly KernelBuffer _dy = new("dy", plan.Padded(gradient.OutputGradient));
    private readonly KernelBuffer _result = new("result", plan[gradient.Result]);
    private readonly NormalizedGroup _group = new(plan[gradient.Result]);

    public override string Name => MethodNames.Pascal(gradient.Result.Name);

    public override string Summary => OperationPrinter.Text(gradient);

    public override IReadOnlyList<KernelBuffer> Buffers => [_y, _inverse, _dy, _result];

    public override long Work => (long)_result.Place.Length * 6;

    public override IEnumerable<Statement> Body(Target target)
    {
        int lanes = target.Lanes;
        yield return _group.ForEach(
        [
            new Define("sum", V.Zero),
            new Define("products", V.Zero),
            .. _group.ForEachVector(lanes, padding: false, (at, vector) =>
            [
                new Define("d", vector.Real(new Load(_dy.Name, at(_dy)), lanes)),
                new Assign("sum", V.Add(V.Var("sum"), V.Var("d"))),
                new Assign("products", V.Add(V.Var("products"), vector.Real(V.Multiply(V.Var("d"), new Load(_y.Name, at(_y))), lanes))),
            ]),
            new Define("mean", Mean("sum")),
            new Define("along", Mean("products")),
            new Define("scale", new Broadcast(new LoadOne(_inverse.Name, _group.NumberIn(_inverse)))),
            .. _group.ForEachVector(lanes, padding: true, (at, vector) =>
            [
                new Define("rest", V.Subtract(V.Subtract(new Load(_dy.Name, at(_dy)), V.Var("mean")), V.Multiply(new Load(_y.Name, at(_y)), V.Var("along")))),
                new Store(_result.Name, at(_result), vector.Real(V.Multiply(V.Var("rest"), V.Var("scale")), lanes)),
            ]),
        ]);
    }

    private Broadcast Mean(string sums) => new(new CallOne(ScalarFunction.Divide, new SumOfLanes(V.Var(sums)), new ConstantOne(_group.Count)));
}
