namespace NetGen.Compiler.Graph;

/// <summary>
/// y = weight · (x − mean) / sqrt(variance + ε) + bias for each feature or channel: mean and variance of the batch in training, running ones in prediction.
/// Ioffe and Szegedy 2015.
/// </summary>
/// <param name="Momentum">The share of the running statistics that a step keeps.</param>
internal sealed record BatchNormLayer(double Momentum, double Epsilon) : Layer("BatchNorm")
{
    public override string Identity => $"BatchNorm {Numbers.Text(Epsilon)}";

    public override bool PassesActivation => true;

    public static BatchNormLayer Read(AttributeReader reader) => new(
        reader.Number("Momentum", 0.9, Domain.Share("NG1021")),
        reader.Number("Epsilon", NormalizationRange.DefaultEpsilon, NormalizationRange.Epsilon));

    public override ShapeResult Infer(EquatableArray<Shape> inputs) => ShapeResult.Of(inputs[0]);

    public override EquatableArray<LayerParameter> Parameters(EquatableArray<Shape> inputs)
    {
        Shape channels = new(inputs[0].Channels);
        return new(
            new LayerParameter("weight", channels, new(0), WeightStart.Ones),
            new LayerParameter("bias", channels, new(0), WeightStart.Zeros),
            new LayerParameter("running_mean", channels, new(0), WeightStart.Zeros) { IsLearned = false },
            new LayerParameter("running_var", channels, new(0), WeightStart.Ones) { IsLearned = false });
    }

    public override TTensor Lower<TTensor>(ILowering<TTensor> lowering) => lowering.NormalizeBatch(
        lowering.Input(0),
        lowering.Parameter(0),
        lowering.Parameter(1),
        new BatchMoments<TTensor>(lowering.Parameter(2), lowering.Parameter(3), Momentum, Epsilon));
}
