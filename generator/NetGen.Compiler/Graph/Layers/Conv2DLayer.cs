namespace NetGen.Compiler.Graph;

/// <summary>
/// y[f] = Σ over the window and the channels of f's group of x · weight[f], + bias[f]. PyTorch's conv2d; LeCun et al. 1989, groups Krizhevsky et al. 2012.
/// </summary>
internal sealed record Conv2DLayer(int Filters, ImageWindow Window, int Groups, bool UseBias, WeightStart Start, WeightPenalty Penalty) : Layer("Conv2D")
{
    public override string Title => Window.Height == Window.Width
        ? $"Conv2D({Numbers.Text(Filters)}, {Numbers.Text(Window.Height)})"
        : $"Conv2D({Numbers.Text(Filters)}, {Numbers.Text(Window.Height)}, {Numbers.Text(Window.Width)})";

    public override string Identity => $"Conv2D {Window.Identity} groups {Numbers.Text(Groups)}";

    public static Conv2DLayer Read(AttributeReader reader) => new(
        reader.Count("filters", otherwise: 1),
        new ImageWindow(
            reader.Count(reader.Has("kernel") ? "kernel" : "kernelHeight", otherwise: 1),
            reader.Count(reader.Has("kernel") ? "kernel" : "kernelWidth", otherwise: 1),
            reader.CountIfGiven("Stride", otherwise: 1),
            reader.CountIfGiven("Dilation", otherwise: 1),
            (Padding)reader.Choice("Padding", 2)),
        reader.CountIfGiven("Groups", otherwise: 1),
        reader.Flag("UseBias", otherwise: true),
        WeightStart.Read(reader),
        WeightPenalty.Read(reader));

    public override ShapeResult Infer(EquatableArray<Shape> inputs)
    {
        Shape x = inputs[0];
        if (Window.Refuse(Title, x) is { } refusal)
            return refusal;
        if (x[0] % Groups != 0 || Filters % Groups != 0)
        {
            return ShapeResult.Refused(
                $"{Title} has {Numbers.Text(Groups)} groups, which must divide the {Numbers.Text(x[0])} channels of its input and its {Numbers.Text(Filters)} filters: " +
                "each group connects as many of the ones with as many of the others.",
                "NG1011") with
            { Argument = "Groups" };
        }

        return ShapeResult.Of(Window.Over(x).OutputOf(Filters));
    }

    public override EquatableArray<LayerParameter> Parameters(EquatableArray<Shape> inputs)
    {
        int channels = inputs[0][0] / Groups;
        double taps = (double)Window.Height * Window.Width;
        WeightStart start = Start with { FanIn = taps * channels, FanOut = taps * Filters / Groups };
        LayerParameter weight = new("weight", new Shape(Window.Height, Window.Width, channels, Filters), new(3, 2, 0, 1), start, Penalty);
        LayerParameter bias = new("bias", new Shape(Filters), new(0), WeightStart.Zeros);
        return UseBias ? new(weight, bias) : new(weight);
    }

    public override long MultiplyAdds(EquatableArray<Shape> inputs) =>
        (long)Window.Over(inputs[0]).OutputOf(Filters).Length * Window.Height * Window.Width * (inputs[0][0] / Groups);

    public override TTensor Lower<TTensor>(ILowering<TTensor> lowering)
    {
        TTensor x = lowering.Input(0);
        TTensor sums = lowering.Convolution(x, lowering.Parameter(0), Window.Over(lowering.ShapeOf(x)), Groups);
        return UseBias ? lowering.Map(ElementFunction.Sum, sums, lowering.Parameter(1)) : sums;
    }
}
