using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules.Images;

/// <summary>The maximum or the mean of a window, vector of channels by vector.</summary>
internal sealed class PoolImage(Operation pool, Window window, PoolFunction function, ListPlan plan) : KernelSchedule
{
    private readonly KernelBuffer _x = new("x", plan.Padded(pool.Inputs[0]));
    private readonly KernelBuffer _result = new("result", plan[pool.Output]);
    private readonly PoolWindow _window = new(window);

    public override string Name => MethodNames.Pascal(pool.Output.Name);

    public override string Summary => OperationPrinter.Text(pool);

    public override IReadOnlyList<KernelBuffer> Buffers => [_x, _result];

    public override long Work => _window.Taps * Pixels.Layout(_x.Place).Run;

    private bool IsMaximum => function == PoolFunction.Maximum;

    public override IEnumerable<Statement> Body(Target target)
    {
        yield return _window.ForEach(_x.Place, target.Lanes, [], column =>
        [
            new Define("value", new Constant(IsMaximum ? double.NegativeInfinity : 0)),
            .. _window.ForEachTap(at => [new Assign("value", Join(V.Var("value"), new Load(_x.Name, at(_x.Place) + column)))]),
            new Store(
                _result.Name,
                Pixels.At(_result.Place, V.At("row"), V.At("pixel")) + column,
                IsMaximum ? V.Var("value") : V.Divide(V.Var("value"), _window.Pixels)),
        ]);
    }

    private Value Join(Value value, Value pixel) => IsMaximum ? V.Max(value, pixel) : V.Add(value, pixel);
}
