namespace NetGen.Compiler.Graph;

/// <summary>The sample's values in one list, in the order in which they lie: channel, then row, then column.</summary>
internal sealed record FlattenLayer() : Layer("Flatten")
{
    public override bool PassesActivation => true;

    public override Line Line => Line.Identity;

    public override ShapeResult Infer(EquatableArray<Shape> inputs) => ShapeResult.Of(new Shape(inputs[0].Length));

    public override TTensor Lower<TTensor>(ILowering<TTensor> lowering)
    {
        TTensor x = lowering.Input(0);
        return lowering.Reshape(x, new Shape(lowering.ShapeOf(x).Length));
    }
}
