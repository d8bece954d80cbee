using NetGen.Compiler.Declaration;
using NetGen.Testing;

namespace NetGen.Compiler.Tests.Ir;

/// <summary>A test's network as the compiler's record of it, without Roslyn.</summary>
internal static class Declarations
{
    public static NetworkDeclaration Of(RandomNetwork network) => Of(network.Attributes);

    public static NetworkDeclaration Of(IEnumerable<AttributeSpec> attributes)
    {
        AttributeSpec precision = new("Network", new ArgumentSpec("Precision", 1, IsNamed: true));
        return new(
            new ClassDeclaration("", default, "Tested", "public", IsPartial: true, PartsWithLayers: 1),
            attributes.Prepend(precision).Select(Of).ToEquatableArray());
    }

    private static AttributeDeclaration Of(AttributeSpec attribute) =>
        new(attribute.Kind, attribute.Arguments.Select(Of).ToEquatableArray(), Blocks: attribute.Blocks.Select(Of).ToEquatableArray());

    private static BlockDeclaration Of(BlockSpec block) => new(block.Name, block.Attributes.Prepend(new AttributeSpec("Block")).Select(Of).ToEquatableArray());

    private static Argument Of(ArgumentSpec argument) =>
        new(argument.Name, argument.Values is { } values ? new Constant(Numbers: new(values)) : new Constant(argument.Number));
}
