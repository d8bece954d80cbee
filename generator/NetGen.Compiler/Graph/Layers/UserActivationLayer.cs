using static NetGen.Compiler.Formulas.E;

namespace NetGen.Compiler.Graph;

/// <summary>An activation of the user's own: a function of each value by itself, of which nothing else is known.</summary>
/// <param name="Name">The type as a reader knows it.</param>
/// <param name="Type">As emitted code spells it.</param>
internal sealed record UserActivationLayer(string Name, string Type) : Layer($"Activation<{Name}>")
{
    private const string Global = "global::";

    /// <summary>By its whole name, for all that can be known: an edit of its body does not show.</summary>
    public override string Identity => $"Activation<{Type.Replace(Global, "")}>";

    public override ActivationFamily? Activation => ActivationFamily.Unknown;

    public static Layer Read(AttributeReader reader) => UserFunctionRules.Check(reader) is { } function
        ? new UserActivationLayer(function.Name, function.Type)
        : new ActivationLayer(reader.Kind, null, ActivationFamily.Unknown);

    public override ShapeResult Infer(EquatableArray<Shape> inputs) => ShapeResult.Of(inputs[0]);

    public override TTensor Lower<TTensor>(ILowering<TTensor> lowering)
    {
        ScalarExpression value = new UserFunction(Name, Type, UserMethod.Activation).Of(In(0));
        ScalarExpression derivative = new UserFunction(Name, Type, UserMethod.ActivationDerivative).Of(In(0), In(1));
        return lowering.Map(new ElementFunction(value, derivative), lowering.Input(0));
    }
}
