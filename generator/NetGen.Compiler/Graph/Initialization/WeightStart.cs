namespace NetGen.Compiler.Graph;

/// <summary>How a layer asks for one of its parameters to start.</summary>
/// <param name="Initializer">As declared; <see cref="Initializer.Auto"/> is settled once the activation downstream is known.</param>
/// <param name="Scale">Deviation, half-width or constant of the initializers that have no scale of their own.</param>
/// <param name="FanIn">How many inputs a unit sums.</param>
/// <param name="FanOut">How many units an input reaches.</param>
internal sealed record WeightStart(Initializer Initializer, double Scale = 0, double FanIn = 1, double FanOut = 1)
{
    /// <summary>The scale of Normal, Uniform and Constant where none is given.</summary>
    public const double DefaultScale = 0.05;

    public static WeightStart Zeros { get; } = new(Initializer.Zeros);

    public static WeightStart Ones { get; } = new(Initializer.Constant, 1);

    /// <summary>The <c>Init</c> and <c>InitScale</c> of a layer, whose fans follow from the shape it is given.</summary>
    public static WeightStart Read(AttributeReader reader) => new(
        (Initializer)reader.Choice("Init", (int)Initializer.Constant + 1),
        reader.Number("InitScale", DefaultScale, Domain.Positive("NG3006")));
}
