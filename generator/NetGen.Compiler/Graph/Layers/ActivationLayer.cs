namespace NetGen.Compiler.Graph;

/// <summary>A function of each value by itself; a row of <see cref="ActivationTable"/>.</summary>
/// <param name="Function">The formula and its derivative; null for the identity, which costs nothing.</param>
/// <param name="Family">What an initializer must know of it.</param>
/// <param name="Arguments">The numbers that its attribute was given: slope, scale.</param>
internal sealed record ActivationLayer(string Kind, ElementFunction? Function, ActivationFamily Family, EquatableArray<double> Arguments = default) : Layer(Kind)
{
    public override string Title => Arguments.Count == 0 ? Kind : $"{Kind}({string.Join(", ", Arguments.Select(Numbers.Text))})";

    public override string Identity => Function is null ? "" : Title;

    public override ActivationFamily? Activation => Family;

    public override Line? Line => Function is null ? Line.Identity : null;

    public override bool PassesGradient => Function is null || Function.Derivatives[0] != 0;

    public override ShapeResult Infer(EquatableArray<Shape> inputs) => ShapeResult.Of(inputs[0]);

    public override TTensor Lower<TTensor>(ILowering<TTensor> lowering) =>
        Function is null ? lowering.Input(0) : lowering.Map(Function, lowering.Input(0));
}
