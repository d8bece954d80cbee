namespace NetGen.Compiler.Graph;

/// <summary>How two branches become one. The order is that of the public enumeration.</summary>
internal enum Merge
{
    Concat,
    Add,
    Multiply,
}

/// <summary>Makes one tensor of two: where a shortcut meets the block that it leads around, where two branches meet.</summary>
/// <param name="Kind">"Residual" or "Parallel".</param>
internal sealed record MergeLayer(string Kind, Merge Merge) : Layer(Kind)
{
    private static readonly ElementFunction Product = new(E.In(0) * E.In(1), E.In(1), E.In(0));

    public static MergeLayer Residual { get; } = new("Residual", Merge.Add);

    public override string Title => this == Residual ? Kind : $"{Kind}({Merge})";

    public override string Identity => Merge.ToString();

    public override bool PassesActivation => true;

    public static MergeLayer Parallel(AttributeReader reader) => new(reader.Kind, (Merge)reader.Choice("Merge", 3));

    public override ShapeResult Infer(EquatableArray<Shape> inputs)
    {
        Shape a = inputs[0], b = inputs[1];
        if (Merge == Merge.Concat)
            return a.Join(b) is { } joined ? ShapeResult.Of(joined) : Refuse($"{a} and {b} do not lie side by side: all but {JoinedAxis(a)} must agree.");
        if (a == b)
            return ShapeResult.Of(a);
        return Refuse(this == Residual
            ? $"the block makes {b} of {a}, and x + T(x) needs one shape. Let the block end with the shape it is given."
            : $"the branches make {a} and {b}, and {Merge} needs one shape.");
    }

    public override TTensor Lower<TTensor>(ILowering<TTensor> lowering)
    {
        TTensor a = lowering.Input(0), b = lowering.Input(1);
        return Merge switch
        {
            Merge.Concat => lowering.Concat(a, b),
            Merge.Add => lowering.Map(ElementFunction.Sum, a, b),
            _ => lowering.Map(Product, a, b),
        };
    }

    private static string JoinedAxis(Shape shape) => shape.Rank == 3 ? "channels" : "the last extent";

    private ShapeResult Refuse(string why) => ShapeResult.Refused($"{Kind}: {why}", "NG1009");
}
