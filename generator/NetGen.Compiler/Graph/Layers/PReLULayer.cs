using static NetGen.Compiler.Formulas.E;

namespace NetGen.Compiler.Graph;

/// <summary>y = x for x &gt; 0, else weight·x, with one learned slope for each feature or channel; He et al. 2015.</summary>
internal sealed record PReLULayer() : Layer("PReLU")
{
    private const double FirstSlope = 0.25;

    private static readonly ElementFunction Function = new(
        IfLessOrEqual(In(0), 0, In(1) * In(0), In(0)),
        IfLessOrEqual(In(0), 0, In(1), 1),
        Min(0, In(0)));

    public override ActivationFamily? Activation => ActivationFamily.Rectifier;

    public override ShapeResult Infer(EquatableArray<Shape> inputs) => ShapeResult.Of(inputs[0]);

    public override EquatableArray<LayerParameter> Parameters(EquatableArray<Shape> inputs) =>
        new(new LayerParameter("weight", new Shape(inputs[0].Channels), new(0), new WeightStart(Initializer.Constant, FirstSlope)));

    public override TTensor Lower<TTensor>(ILowering<TTensor> lowering) => lowering.Map(Function, lowering.Input(0), lowering.Parameter(0));
}
