using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Reading;

/// <summary>Which types attributes of the project place as blocks. All types are looked through, so only a fault is worth the question.</summary>
internal static class PlacedBlocks
{
    public static bool Contain(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation)
        => Types(compilation.Assembly.GlobalNamespace, cancellation)
            .SelectMany(other => other.GetAttributes())
            .Any(attribute => Language.IsComposition(attribute.AttributeClass) && attribute.AttributeClass!.TypeArguments.Contains(type, SymbolEqualityComparer.Default));

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        IEnumerable<INamedTypeSymbol> nested = container.GetMembers().OfType<INamespaceOrTypeSymbol>().SelectMany(member => Types(member, cancellation));
        return container is INamedTypeSymbol type ? nested.Prepend(type) : nested;
    }
}
