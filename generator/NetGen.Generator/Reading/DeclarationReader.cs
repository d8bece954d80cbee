using System.Globalization;
using Microsoft.CodeAnalysis;
using NetGen.Compiler;
using NetGen.Compiler.Declaration;
using NetGen.Compiler.Emission;

namespace NetGen.Generator.Reading;

/// <summary>The way from Roslyn to the compiler: a class and its attributes, as values. Generator and analyzer both start here.</summary>
internal static class DeclarationReader
{
    public static DeclarationReading Read(INamedTypeSymbol network, CancellationToken cancellation)
    {
        IReadOnlyList<ClassPart> parts = ClassPart.InReadingOrder(network);
        AttributeData[] attributes = parts.SelectMany(part => part.Attributes).ToArray();
        int[] unread = UnreadByGenerator(network);
        BlockReader reader = new(network.ContainingAssembly, cancellation);
        (AttributeDeclaration Declaration, AttributeSite Site)[] read = attributes.Select(reader.Read).ToArray();
        var declaration = new NetworkDeclaration(
            ClassReader.Read(network, parts, cancellation),
            read.Select((attribute, index) => Read(attribute.Declaration, !unread.Contains(index))).ToEquatableArray());
        return new(declaration, read.Select(attribute => attribute.Site).ToArray());
    }

    private static AttributeDeclaration Read(AttributeDeclaration read, bool reachedGenerator)
        => reachedGenerator || !read.BindsThroughout ? read : read with { Binds = false };

    /// <summary>The generator sees no generated constants, the analyzer does: what the one could not read, it left a note of for the other.</summary>
    private static int[] UnreadByGenerator(INamedTypeSymbol network)
        => network.GetMembers(ErrorShell.UnreadConstant).FirstOrDefault() is IFieldSymbol { ConstantValue: string list }
            ? Array.ConvertAll(list.Split(' '), index => int.Parse(index, CultureInfo.InvariantCulture))
            : [];
}
