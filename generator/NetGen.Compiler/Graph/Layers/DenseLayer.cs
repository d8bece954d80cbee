namespace NetGen.Compiler.Graph;

/// <summary>y = x · weight + bias over the last axis: (features) or (time, features).</summary>
internal sealed record DenseLayer(int Units, bool UseBias, WeightStart Start, WeightPenalty Penalty) : Layer("Dense")
{
    public override string Title => $"Dense({Numbers.Text(Units)})";

    public static DenseLayer Read(AttributeReader reader) => new(
        reader.Count("units", otherwise: 1),
        reader.Flag("UseBias", otherwise: true),
        WeightStart.Read(reader),
        WeightPenalty.Read(reader));

    public override ShapeResult Infer(EquatableArray<Shape> inputs)
    {
        Shape x = inputs[0];
        return x.Rank switch
        {
            1 => ShapeResult.Of(new Shape(Units)),
            2 => ShapeResult.Of(new Shape(x[0], Units)),
            _ => ShapeResult.Refused(
                $"{Title} cannot take {x}: it connects a list of features, and this is (channels, height, width). " +
                $"Put Flatten before it, which makes ({Numbers.Text(x.Length)}).") with
            { Missing = "Flatten" },
        };
    }

    public override EquatableArray<LayerParameter> Parameters(EquatableArray<Shape> inputs)
    {
        int features = inputs[0].Columns;
        LayerParameter weight = new("weight", new Shape(features, Units), new(1, 0), Start with { FanIn = features, FanOut = Units }, Penalty);
        LayerParameter bias = new("bias", new Shape(Units), new(0), WeightStart.Zeros);
        return UseBias ? new(weight, bias) : new(weight);
    }

    public override long MultiplyAdds(EquatableArray<Shape> inputs) => (long)inputs[0].Length * Units;

    public override TTensor Lower<TTensor>(ILowering<TTensor> lowering)
    {
        TTensor product = lowering.Product(lowering.Input(0), lowering.Parameter(0));
        return UseBias ? lowering.Map(ElementFunction.Sum, product, lowering.Parameter(1)) : product;
    }
}
