using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;
using NetGen.Compiler.Scheduling.Schedules.Images;

namespace NetGen.Compiler.Scheduling.Schedules.Lanes;

/// <summary>
/// Softmax and cross-entropy together with samples in lanes: with t' the smoothed target, loss = Σ t' · (log Σ exp(z − max) − (z − max)), and the gradient
/// (softmax(z) · Σ t' − t') / B. Lanes beyond the batch have neither.
/// </summary>
internal sealed class LaneCrossEntropy(SoftmaxCrossEntropy operation, ListPlan plan) : KernelSchedule
{
    private readonly KernelBuffer _logits = new("logits", plan.Padded(operation.Logits));
    private readonly KernelBuffer _target = new("target", plan.Padded(operation.Target));
    private readonly KernelBuffer _loss = new("loss", plan[operation.Loss]);
    private readonly KernelBuffer? _gradient = operation.Gradient is { } tensor ? new("gradient", plan[tensor]) : null;

    public override string Name => MethodNames.Pascal(operation.Loss.Name);

    public override string Summary => OperationPrinter.Text(operation);

    public override IReadOnlyList<KernelBuffer> Buffers => _gradient is null ? [_logits, _target, _loss] : [_logits, _target, _loss, _gradient];

    public override IReadOnlyList<string> Scalars => _gradient is null ? [] : ["inverseBatch"];

    public override long Work => (long)Features.Channels * 32;

    private ImageLayout Features => Pixels.Layout(_logits.Place);

    public override IEnumerable<Statement> Body(Target target) =>
    [
        .. Formula.DefineScalars(Scalars),
        Pixels.ForEachBlock(Features.Lanes, target.Lanes, V.At("from"), V.At("to"),
        [
            .. LaneSoftmax.Exponentials(_logits, e => _gradient is null ? [] : [new Store(_gradient.Name, At(_gradient), e)]),
            new Define("logTotal", new Call(ScalarFunction.Logarithm, V.Var("total"))),
            new Define("targets", V.Zero),
            new Define("losses", V.Zero),
            new Loop("feature", 0, Features.Channels, 1, OneLoss()),
            new Store(_loss.Name, V.At("block") + V.At("lane"), LaneWalk.Real(V.Var("losses"))),
            .. _gradient is null ? [] : Gradients(_gradient),
        ]),
    ];

    /// <summary>Logits may lie further apart than a number can say, and 0 · ∞ is NaN: where the target is 0, there is no loss.</summary>
    private IEnumerable<Statement> OneLoss()
    {
        yield return new Define("t", Smoothed());
        yield return new Assign("targets", V.Add(V.Var("targets"), V.Var("t")));
        var term = V.Multiply(V.Var("t"), V.Subtract(V.Var("logTotal"), V.Subtract(new Load(_logits.Name, At(_logits)), V.Var("maximum"))));
        var kept = new Call(ScalarFunction.SelectLessOrEqual, new Call(ScalarFunction.Absolute, V.Var("t")), V.Zero, V.Zero, term);
        yield return new Assign("losses", V.Add(V.Var("losses"), kept));
    }

    private IEnumerable<Statement> Gradients(KernelBuffer gradient)
    {
        var difference = V.Subtract(V.Multiply(new Load(gradient.Name, At(gradient)), V.Var("scale")), Smoothed());
        return
        [
            new Define("scale", V.Divide(V.Var("targets"), V.Var("total"))),
            new Loop("feature", 0, Features.Channels, 1,
                [new Store(gradient.Name, At(gradient), LaneWalk.Real(V.Multiply(difference, V.Var(Formula.LanesOf("inverseBatch")))))]),
        ];
    }

    /// <summary>t' = (1 − s) · t + s / N.</summary>
    private Value Smoothed()
    {
        Value t = new Load(_target.Name, At(_target));
        return operation.Smoothing == 0 ? t : V.MultiplyAdd(t, new Constant(1 - operation.Smoothing), new Constant(operation.Smoothing / Features.Channels));
    }

    private static Index At(KernelBuffer buffer) => LaneWalk.At(buffer.Place, V.At("feature"));
}
