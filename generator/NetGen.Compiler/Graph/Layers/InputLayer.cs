namespace NetGen.Compiler.Graph;

/// <summary>Where a sample enters the network.</summary>
internal sealed record InputLayer() : Layer("Input")
{
    public override ShapeResult Infer(EquatableArray<Shape> inputs) => ShapeResult.Of(inputs[0]);

    public override TTensor Lower<TTensor>(ILowering<TTensor> lowering) => lowering.Input(0);
}
