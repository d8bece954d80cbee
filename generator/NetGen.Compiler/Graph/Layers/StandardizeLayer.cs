using static NetGen.Compiler.Formulas.E;

namespace NetGen.Compiler.Graph;

/// <summary>y = (x − mean) / deviation per feature or channel, statistics of the training data which no optimizer moves; LeCun et al., "Efficient BackProp", 1998.</summary>
internal sealed record StandardizeLayer() : Layer("Standardize")
{
    private static readonly ElementFunction Function = new((In(0) - In(1)) / In(2), 1 / In(2), -1 / In(2), -In(3) / In(2));

    public override bool PassesActivation => true;

    public override ShapeResult Infer(EquatableArray<Shape> inputs) => ShapeResult.Of(inputs[0]);

    public override EquatableArray<LayerParameter> Parameters(EquatableArray<Shape> inputs)
    {
        Shape channels = new(inputs[0].Channels);
        return new(
            new LayerParameter("mean", channels, new(0), WeightStart.Zeros) { IsLearned = false },
            new LayerParameter("deviation", channels, new(0), new WeightStart(Initializer.Constant, 1)) { IsLearned = false });
    }

    public override TTensor Lower<TTensor>(ILowering<TTensor> lowering) =>
        lowering.Map(Function, lowering.Input(0), lowering.Parameter(0), lowering.Parameter(1));
}
