namespace NetGen.Compiler.Graph;

/// <summary>yᵢ = exp xᵢ / Σ exp xⱼ over the last axis: positive values that sum to 1.</summary>
internal sealed record SoftmaxLayer() : Layer("Softmax")
{
    public override ActivationFamily? Activation => ActivationFamily.Symmetric;

    public override ShapeResult Infer(EquatableArray<Shape> inputs) => inputs[0].Rank <= 2
        ? ShapeResult.Of(inputs[0])
        : ShapeResult.Refused(
            $"Softmax cannot take {inputs[0]}: it makes one distribution of a list of features, and this is (channels, height, width). " +
            $"Put Flatten before it, which makes ({Numbers.Text(inputs[0].Length)}).") with
        { Missing = "Flatten" };

    public override TTensor Lower<TTensor>(ILowering<TTensor> lowering) => lowering.Softmax(lowering.Input(0));
}
