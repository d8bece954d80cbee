using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules;

/// <summary>
/// Softmax and cross-entropy together: with t' the smoothed target, loss = Σ t' · (log Σ exp(z − max) − (z − max)), and the gradient
/// (softmax(z) · Σ t' − t') / B. Without a gradient the exponentials are only summed.
/// </summary>
internal sealed class SoftmaxCrossEntropyRows(SoftmaxCrossEntropy operation, ListPlan plan) : KernelSchedule
{
    private readonly KernelBuffer _logits = new("logits", plan.Padded(operation.Logits));
    private readonly KernelBuffer _target = new("target", plan[operation.Target]);
    private readonly KernelBuffer _loss = new("loss", plan[operation.Loss]);
    private readonly KernelBuffer? _gradient = operation.Gradient is { } tensor ? new("gradient", plan[tensor]) : null;

    public override string Name => MethodNames.Pascal(operation.Loss.Name);

    public override string Summary => OperationPrinter.Text(operation);

    public override IReadOnlyList<KernelBuffer> Buffers =>
        _gradient is null ? [_logits, _target, _loss] : [_logits, _target, _loss, _gradient];

    public override IReadOnlyList<string> Scalars => _gradient is null ? [] : ["inverseBatch"];

    public override long Work => (long)_logits.Place.Length * 32;

    public override IEnumerable<Statement> Body(Target target)
    {
        foreach (var statement in Formula.DefineScalars(Scalars))
            yield return statement;
        yield return new Loop("sample", V.At("from"), V.At("to"), 1,
        [
            new Define("losses", V.Zero),
            .. SampleRows.ForEach(_logits.Place.Rows, Row(target.Lanes)),
            new StoreOne(_loss.Name, V.At("sample"), new SumOfLanes(V.Var("losses"))),
        ]);
    }

    private IEnumerable<Statement> Row(int lanes)
    {
        var exponentials = _gradient is null
            ? SumOfExponentials(lanes)
            : SoftmaxRows.Exponentials(_logits, _gradient, lanes);
        foreach (var statement in exponentials)
            yield return statement;
        yield return new Define("total", new SumOfLanes(V.Var("sum")));
        yield return new Define("logTotal", new Broadcast(new CallOne(ScalarFunction.Logarithm, V.Var("total"))));
        yield return new Define("targets", V.Zero);
        foreach (var statement in RowVectors.ForEach(_logits.Place, lanes, padding: false, vector => OneLoss(vector, lanes)))
            yield return statement;
        if (_gradient is null)
            yield break;
        yield return new Define("scale", new Broadcast(new CallOne(ScalarFunction.Divide, new SumOfLanes(V.Var("targets")), V.Var("total"))));
        foreach (var statement in RowVectors.ForEach(_gradient.Place, lanes, padding: false, vector => OneGradient(_gradient, vector, lanes)))
            yield return statement;
    }

    /// <summary>As <see cref="SoftmaxRows.Exponentials"/>, but nothing is kept.</summary>
    private IEnumerable<Statement> SumOfExponentials(int lanes) =>
        SoftmaxRows.Exponentials(_logits, _logits, lanes).Select(DropStores);

    private static Statement DropStores(Statement statement) => statement switch
    {
        Loop loop => loop with { Body = loop.Body.Where(inner => inner is not Store).ToEquatableArray() },
        Scope scope => new Scope(scope.Body.Where(inner => inner is not Store).ToEquatableArray()),
        _ => statement,
    };

    private IEnumerable<Statement> OneLoss(RowVector vector, int lanes)
    {
        yield return new Define("t", Smoothed(vector, lanes));
        yield return new Assign("targets", V.Add(V.Var("targets"), V.Var("t")));
        var shifted = V.Subtract(new Load(_logits.Name, V.At("row", _logits.Place.Stride) + vector.Column), V.Var("maximum"));
        var term = V.Multiply(V.Var("t"), V.Subtract(V.Var("logTotal"), shifted));
        yield return new Assign("losses", V.Add(V.Var("losses"), vector.Real(ZeroWhereTargetIs(term), lanes)));
    }

    /// <summary>Logits may lie further apart than a number can say, and 0 · ∞ is NaN.</summary>
    private static Call ZeroWhereTargetIs(Value term) =>
        new Call(ScalarFunction.SelectLessOrEqual, new Call(ScalarFunction.Absolute, V.Var("t")), V.Zero, V.Zero, term);

    private IEnumerable<Statement> OneGradient(KernelBuffer gradient, RowVector vector, int lanes)
    {
        var at = V.At("row", gradient.Place.Stride) + vector.Column;
        var difference = V.Subtract(V.Multiply(new Load(gradient.Name, at), V.Var("scale")), Smoothed(vector, lanes));
        yield return new Store(gradient.Name, at, V.Multiply(difference, V.Var(Formula.LanesOf("inverseBatch"))));
    }

    /// <summary>t' = (1 − s) · t + s / N, zero in the padding (where the staged targets go on with the next row).</summary>
    private Value Smoothed(RowVector vector, int lanes)
    {
        Value t = new Load(_target.Name, V.At("row", _target.Place.Stride) + vector.Column);
        if (operation.Smoothing != 0)
            t = V.MultiplyAdd(t, new Constant(1 - operation.Smoothing), new Constant(operation.Smoothing / _logits.Place.Columns));
        return vector.Real(t, lanes);
    }
}
