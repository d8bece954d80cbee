namespace NetGen.Compiler.Graph;

/// <summary>The same values, in the order in which a sample lies, under another shape.</summary>
/// <param name="Target">Null where the attribute's sizes make none, which is reported there.</param>
internal sealed record ReshapeLayer(Shape? Target) : Layer("Reshape")
{
    public override string Title => Target is null ? Kind : $"Reshape{Target}";

    public override bool PassesActivation => true;

    public override Line Line => Line.Identity;

    public static ReshapeLayer Read(AttributeReader reader) => new(reader.Shape("shape", maximumRank: 3));

    public override ShapeResult Infer(EquatableArray<Shape> inputs)
    {
        if (Target is null)
            return ShapeResult.Unknown;
        return Target.Size == inputs[0].Size
            ? ShapeResult.Of(Target)
            : ShapeResult.Refused(
                $"{Title} has {Spell.Count(Target.Size)} values, but its input {inputs[0]} has {Spell.Count(inputs[0].Size)}: a reshape only arranges them anew.",
                "NG1018");
    }

    /// <summary>By way of one list, so that a copy between layouts has one side that lies in order.</summary>
    public override TTensor Lower<TTensor>(ILowering<TTensor> lowering)
    {
        TTensor x = lowering.Input(0);
        Shape from = lowering.ShapeOf(x), to = Target ?? from;
        if (from == to)
            return x;
        return lowering.Reshape(from.Rank > 1 && to.Rank > 1 ? lowering.Reshape(x, new Shape(from.Length)) : x, to);
    }
}
