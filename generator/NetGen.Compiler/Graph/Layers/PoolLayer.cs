namespace NetGen.Compiler.Graph;

/// <summary>The maximum or the mean of each channel over a window; only real pixels count. A NaN passes.</summary>
internal sealed record PoolLayer(string Kind, PoolFunction Function, ImageWindow Window) : Layer(Kind)
{
    public override string Title => $"{Kind}({Numbers.Text(Window.Height)})";

    public override string Identity => $"{Kind} {Window.Identity}";

    public override bool PassesActivation => true;

    public static PoolLayer Read(AttributeReader reader, PoolFunction function)
    {
        int size = reader.Count("size", otherwise: 1);
        return new(reader.Kind, function, new ImageWindow(size, size, reader.CountIfGiven("Stride", otherwise: size), 1, (Padding)reader.Choice("Padding", 2)));
    }

    public override ShapeResult Infer(EquatableArray<Shape> inputs) =>
        Window.Refuse(Title, inputs[0]) ?? ShapeResult.Of(Window.Over(inputs[0]).OutputOf(inputs[0][0]));

    public override TTensor Lower<TTensor>(ILowering<TTensor> lowering)
    {
        TTensor x = lowering.Input(0);
        return lowering.Pool(Function, x, Window.Over(lowering.ShapeOf(x)));
    }
}

/// <summary>The maximum or the mean of each channel over the whole image: (channels).</summary>
internal sealed record GlobalPoolLayer(string Kind, PoolFunction Function) : Layer(Kind)
{
    public override bool PassesActivation => true;

    public override ShapeResult Infer(EquatableArray<Shape> inputs) =>
        Whole(inputs[0]).Refuse(Kind, inputs[0]) ?? ShapeResult.Of(new Shape(inputs[0][0]));

    public override TTensor Lower<TTensor>(ILowering<TTensor> lowering)
    {
        TTensor x = lowering.Input(0);
        Shape shape = lowering.ShapeOf(x);
        return lowering.Reshape(lowering.Pool(Function, x, Whole(shape).Over(shape)), new Shape(shape[0]));
    }

    private static ImageWindow Whole(Shape shape) => shape.IsImage ? new(shape[1], shape[2], 1, 1, Padding.Valid) : new(1, 1, 1, 1, Padding.Valid);
}
