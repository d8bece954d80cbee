using static NetGen.Compiler.Formulas.E;

namespace NetGen.Compiler.Graph;

/// <summary>
/// y = weight · (x − mean) / sqrt(variance + ε) + bias over the features of a row, or over all of an image; Ba, Kiros and Hinton 2016. Weight and bias have an
/// element for each of those values.
/// </summary>
internal sealed record LayerNormLayer(double Epsilon) : Layer("LayerNorm")
{
    private static readonly ElementFunction ScaleAndShift = new((In(0) * In(1)) + In(2), In(1), In(0), 1);

    public override string Identity => $"LayerNorm {Numbers.Text(Epsilon)}";

    public override bool PassesActivation => true;

    public static LayerNormLayer Read(AttributeReader reader) => new(reader.Number("Epsilon", NormalizationRange.DefaultEpsilon, NormalizationRange.Epsilon));

    public override ShapeResult Infer(EquatableArray<Shape> inputs) => ShapeResult.Of(inputs[0]);

    public override EquatableArray<LayerParameter> Parameters(EquatableArray<Shape> inputs)
    {
        Shape values = inputs[0].IsImage ? inputs[0] : new Shape(inputs[0].Columns);
        EquatableArray<int> axes = Enumerable.Range(0, values.Rank).ToEquatableArray();
        return new(new LayerParameter("weight", values, axes, WeightStart.Ones), new LayerParameter("bias", values, axes, WeightStart.Zeros));
    }

    public override TTensor Lower<TTensor>(ILowering<TTensor> lowering) =>
        lowering.Map(ScaleAndShift, lowering.NormalizeRows(lowering.Input(0), Epsilon), lowering.Parameter(0), lowering.Parameter(1));
}
