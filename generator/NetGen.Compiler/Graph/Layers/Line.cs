namespace NetGen.Compiler.Graph;

/// <summary>y = scale · x + offset.</summary>
internal sealed record Line(double Scale, double Offset)
{
    public static readonly Line Identity = new(1, 0);

    /// <summary>This line of what another makes.</summary>
    public Line After(Line first) => new(Scale * first.Scale, (Scale * first.Offset) + Offset);
}
