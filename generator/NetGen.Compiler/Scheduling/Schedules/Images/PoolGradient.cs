using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules.Images;

/// <summary>
/// What is common to the gradients of pooling: each place gives its gradient to the pixels of its window. Where windows tile the image each pixel is
/// written once; otherwise it is cleared, halo and all, and added to.
/// </summary>
internal abstract class PoolGradient(Operation gradient, Tensor outputGradient, Window window, ListPlan plan) : KernelSchedule
{
    protected KernelBuffer OutputGradient { get; } = new("dy", plan.Padded(outputGradient));

    protected KernelBuffer Result { get; } = new("result", plan[gradient.Output]);

    protected PoolWindow Window { get; } = new(window);

    public override string Name => MethodNames.Pascal(gradient.Output.Name);

    public override string Summary => OperationPrinter.Text(gradient);

    public override bool ClearsHalo => !Writes;

    public override long Work => Window.Taps * Pixels.Layout(Result.Place).Run * 2;

    private bool Writes => Window.IsTiling;

    public override IEnumerable<Statement> Body(Target target)
    {
        ImageLayout image = Pixels.Layout(Result.Place);
        var clear = Pixels.Clear(Result, 0, image.Lanes == 1 ? Result.Place.Length : image.ChannelStride, target.Lanes);
        yield return Window.ForEach(Result.Place, target.Lanes, Writes ? [] : clear, OneVector);
    }

    protected abstract IEnumerable<Statement> OneVector(Index column);

    /// <summary>Where the channels of the place at hand begin.</summary>
    protected static Index Here(KernelBuffer buffer, Index column) => Pixels.At(buffer.Place, V.At("row"), V.At("pixel")) + column;

    /// <summary>Gives a pixel its part.</summary>
    protected Store Give(Index at, Value part) => new(Result.Name, at, Writes ? part : V.Add(new Load(Result.Name, at), part));
}

/// <summary>All to the first pixel that holds the maximum. What is left of the gradient is nothing from there on.</summary>
internal sealed class MaxPoolGradientImage(MaxPoolGradient gradient, ListPlan plan) : PoolGradient(gradient, gradient.OutputGradient, gradient.Window, plan)
{
    private readonly KernelBuffer _x = new("x", plan.Padded(gradient.X));
    private readonly KernelBuffer _y = new("y", plan.Padded(gradient.Y));

    public override IReadOnlyList<KernelBuffer> Buffers => [_x, _y, OutputGradient, Result];

    protected override IEnumerable<Statement> OneVector(Index column) =>
    [
        new Define("most", new Load(_y.Name, Here(_y, column))),
        new Define("rest", new Load(OutputGradient.Name, Here(OutputGradient, column))),
        .. Window.ForEachTap(at =>
        [
            new Scope(new EquatableArray<Statement>(
            [
                new Define("pixelValue", new Load(_x.Name, at(_x.Place) + column)),
                Give(at(Result.Place) + column, V.IfLessOrEqual(V.Var("most"), V.Var("pixelValue"), V.Var("rest"), V.Zero)),
                new Assign("rest", V.IfLessOrEqual(V.Var("most"), V.Var("pixelValue"), V.Zero, V.Var("rest"))),
            ])),
        ]),
    ];
}

/// <summary>The same part to every real pixel.</summary>
internal sealed class AveragePoolGradientImage(AveragePoolGradient gradient, ListPlan plan) : PoolGradient(gradient, gradient.OutputGradient, gradient.Window, plan)
{
    public override IReadOnlyList<KernelBuffer> Buffers => [OutputGradient, Result];

    protected override IEnumerable<Statement> OneVector(Index column) =>
    [
        new Define("part", V.Divide(new Load(OutputGradient.Name, Here(OutputGradient, column)), Window.Pixels)),
        .. Window.ForEachTap(at => [Give(at(Result.Place) + column, V.Var("part"))]),
    ];
}
