using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Reading;

/// <summary>One of the parts over which a partial class may be spread, with NetGen's attributes on it, top to bottom and left to right.</summary>
internal sealed record ClassPart(SyntaxReference Place, IReadOnlyList<AttributeData> Attributes)
{
    public bool HasLayers => Attributes.Any(attribute => Language.IsLayer(attribute.AttributeClass));

    /// <summary>
    /// Parts have no order in C#, and the order of files may differ from build to build. So parts without layers come first (an input declared apart stands
    /// before the layers), and the file's path decides the rest.
    /// </summary>
    public static IReadOnlyList<ClassPart> InReadingOrder(INamedTypeSymbol type)
    {
        AttributeData[] attributes = type.GetAttributes()
            .Where(attribute => Language.IsAttribute(attribute.AttributeClass) && attribute.ApplicationSyntaxReference is not null)
            .ToArray();
        return type.DeclaringSyntaxReferences
            .Select(place => new ClassPart(place, Within(place, attributes)))
            .OrderBy(part => part.HasLayers)
            .ThenBy(part => part.Place.SyntaxTree.FilePath, StringComparer.Ordinal)
            .ThenBy(part => part.Place.Span.Start)
            .ToArray();
    }

    private static AttributeData[] Within(SyntaxReference place, AttributeData[] attributes)
        => attributes
            .Where(attribute => place.Contains(attribute.ApplicationSyntaxReference!))
            .OrderBy(attribute => attribute.ApplicationSyntaxReference!.Span.Start)
            .ToArray();
}
