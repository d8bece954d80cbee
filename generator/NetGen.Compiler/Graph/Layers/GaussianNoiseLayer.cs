using static NetGen.Compiler.Formulas.E;

namespace NetGen.Compiler.Graph;

/// <summary>In training, normal noise of mean 0 is added to each value; a prediction is untouched. Bishop, "Training with Noise is Equivalent to Tikhonov Regularization", 1995.</summary>
internal sealed record GaussianNoiseLayer(double Deviation) : Layer("GaussianNoise")
{
    public override string Title => $"GaussianNoise({Numbers.Text(Deviation)})";

    public override string Identity => "";

    public override bool PassesActivation => true;

    public override Line Line => Line.Identity;

    public static GaussianNoiseLayer Read(AttributeReader reader) => new(reader.Number("deviation", 0.1, Domain.NotNegative("NG1021")));

    public override ShapeResult Infer(EquatableArray<Shape> inputs) => ShapeResult.Of(inputs[0]);

    public override TTensor Lower<TTensor>(ILowering<TTensor> lowering) => lowering.IsTraining && Deviation > 0
        ? lowering.Randomize(new(RandomUse.Noise, RandomDraw.Symmetric, In(0) + (Deviation * RandomFunction.Normal(In(1))), 1), lowering.Input(0))
        : lowering.Input(0);
}
