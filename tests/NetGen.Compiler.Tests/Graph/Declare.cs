using NetGen.Compiler.Declaration;

namespace NetGen.Compiler.Tests.Graph;

/// <summary>Declarations written by hand, as the reader would make them of attributes.</summary>
internal static class Declare
{
    public static NetworkDeclaration Network(params AttributeDeclaration[] attributes) =>
        new(new ClassDeclaration("Tests", default, "Tiny", "public", IsPartial: true, PartsWithLayers: 1), attributes.ToEquatableArray());

    /// <summary>An attribute with arguments: a number, a truth value, a text or a list of sizes each.</summary>
    public static AttributeDeclaration On(string kind, params (string Name, object? Value)[] arguments) =>
        new(kind, arguments.Select(argument => new Argument(argument.Name, ConstantOf(argument.Value))).ToEquatableArray());

    public static AttributeDeclaration Input(params double[] shape) => On("Input", ("shape", shape));

    public static AttributeDeclaration Dense(int units, params (string Name, object? Value)[] more) => On("Dense", [("units", units), .. more]);

    public static AttributeDeclaration Sgd(double rate = 0.1) => On("Sgd", ("rate", rate));

    private static Constant ConstantOf(object? value) => value switch
    {
        null => new Constant(IsNull: true),
        string text => new Constant(Text: text),
        bool flag => new Constant(flag ? 1 : 0),
        double[] numbers => new Constant(Numbers: new EquatableArray<double>(numbers)),
        _ => new Constant(Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture)),
    };
}
