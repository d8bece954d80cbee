using static NetGen.Compiler.Formulas.E;

namespace NetGen.Compiler.Graph;

/// <summary>y = scale · x + offset, the same for each value.</summary>
internal sealed record RescaleLayer(double Scale, double Offset) : Layer("Rescale")
{
    public override string Title => $"Rescale({Numbers.Text(Scale)}, {Numbers.Text(Offset)})";

    public override string Identity => Title;

    public override bool PassesActivation => true;

    public override Line Line => new(Scale, Offset);

    public static RescaleLayer Read(AttributeReader reader) => new(
        reader.Number("scale", 1, Domain.Finite("NG1021")),
        reader.Number("offset", 0, Domain.Finite("NG1021")));

    public override ShapeResult Infer(EquatableArray<Shape> inputs) => ShapeResult.Of(inputs[0]);

    public override TTensor Lower<TTensor>(ILowering<TTensor> lowering) =>
        lowering.Map(new(MultiplyAdd(Scale, In(0), Offset), Scale), lowering.Input(0));
}
