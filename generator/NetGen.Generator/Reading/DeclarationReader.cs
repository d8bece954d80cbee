using Microsoft.CodeAnalysis;
using NetGen.Compiler;
using NetGen.Compiler.Declaration;

namespace NetGen.Generator.Reading;

/// <summary>The way from Roslyn to the compiler: a class and its attributes, as values. Generator and analyzer both start here.</summary>
internal static class DeclarationReader
{
    public static DeclarationReading Read(INamedTypeSymbol network, CancellationToken cancellation)
    {
        IReadOnlyList<ClassPart> parts = ClassPart.InReadingOrder(network);
        AttributeData[] attributes = parts.SelectMany(part => part.Attributes).ToArray();
        var declaration = new NetworkDeclaration(
            ClassReader.Read(network, parts, cancellation),
            attributes.Select(attribute => AttributeReader.Read(attribute, cancellation)).ToEquatableArray());
        return new(declaration, attributes.Select(attribute => attribute.ApplicationSyntaxReference!).ToArray());
    }
}
