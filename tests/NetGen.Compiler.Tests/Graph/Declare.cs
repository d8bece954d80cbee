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

    /// <summary>A class marked with <c>Block</c> that bears these layers.</summary>
    public static BlockDeclaration Block(string name, params AttributeDeclaration[] layers) => new(name, new EquatableArray<AttributeDeclaration>([On("Block"), .. layers]));

    /// <summary>An attribute that places blocks.</summary>
    public static AttributeDeclaration Place(string kind, BlockDeclaration[] blocks, params (string Name, object? Value)[] arguments) =>
        On(kind, arguments) with { Blocks = new EquatableArray<BlockDeclaration>(blocks) };

    public static AttributeDeclaration Residual(BlockDeclaration block, params (string Name, object? Value)[] arguments) => Place("Residual", [block], arguments);

    public static AttributeDeclaration Repeat(int count, BlockDeclaration block) => Place("Repeat", [block], ("count", count));

    public static AttributeDeclaration Parallel(int merge, BlockDeclaration first, BlockDeclaration second) => Place("Parallel", [first, second], ("Merge", merge));

    public static AttributeDeclaration Conv2D(int filters, int kernel, params (string Name, object? Value)[] more) =>
        On("Conv2D", [("filters", filters), ("kernel", kernel), .. more]);

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
