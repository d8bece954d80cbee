using static NetGen.Compiler.Formulas.E;

namespace NetGen.Compiler.Graph;

/// <summary>
/// Inverted dropout: in training each value is 0 with probability <paramref name="Rate"/>, else x/(1 − rate); a prediction is untouched.
/// Srivastava et al., "Dropout: A Simple Way to Prevent Neural Networks from Overfitting", 2014.
/// </summary>
internal sealed record DropoutLayer(double Rate) : Layer("Dropout")
{
    // Of as many decisions; at least one keeps, so that no rate below 1 drops everything.
    private const int Decisions = 1 << 16;

    public override string Title => $"Dropout({Numbers.Text(Rate)})";

    public override string Identity => "";

    public override bool PassesActivation => true;

    public override Line Line => Line.Identity;

    public static DropoutLayer Read(AttributeReader reader) => new(reader.Number("rate", 0.5, Domain.Share("NG6001")));

    public override ShapeResult Infer(EquatableArray<Shape> inputs) => ShapeResult.Of(inputs[0]);

    public override TTensor Lower<TTensor>(ILowering<TTensor> lowering)
    {
        if (!lowering.IsTraining || Rate == 0)
            return lowering.Input(0);
        double kept = Math.Max(1, Math.Round((1 - Rate) * Decisions));
        ScalarExpression factor = IfLessOrEqual(In(1), (kept - 1) / Decisions, 1 / (1 - Rate), 0);
        return lowering.Randomize(new(RandomUse.Dropout, RandomDraw.Coarse, In(0) * factor, factor), lowering.Input(0));
    }
}
