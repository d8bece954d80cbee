using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Compiler;
using NetGen.Compiler.Declaration;
using NetGen.Compiler.Emission;

namespace NetGen.Generator.Reading;

/// <summary>Where a class stands, and how a further part of it is to be written.</summary>
internal static class ClassReader
{
    private static readonly SymbolDisplayFormat Qualified = new(typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);

    public static ClassDeclaration Read(INamedTypeSymbol type, IReadOnlyList<ClassPart> parts, CancellationToken cancellation)
    {
        INamedTypeSymbol[] containers = Containers(type).Reverse().ToArray();
        return new(
            type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString(Qualified),
            containers.Select(Reopened).ToEquatableArray(),
            type.Name,
            SyntaxFacts.GetText(type.DeclaredAccessibility),
            type.IsDeclaredPartial(cancellation),
            parts.Count(part => part.HasLayers),
            ObstacleReader.Read(type, cancellation));
    }

    private static IEnumerable<INamedTypeSymbol> Containers(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? container = type.ContainingType; container is not null; container = container.ContainingType)
            yield return container;
    }

    /// <summary>"partial class Outer&lt;T&gt;". Modifiers and constraints need not be repeated, and no class lies in a type whose parameters vary.</summary>
    private static string Reopened(INamedTypeSymbol type)
    {
        string keyword = type switch
        {
            { TypeKind: TypeKind.Interface } => "interface",
            { TypeKind: TypeKind.Struct, IsRecord: true } => "record struct",
            { TypeKind: TypeKind.Struct } => "struct",
            { IsRecord: true } => "record",
            _ => "class",
        };
        string parameters = type.TypeParameters.Length == 0 ? "" : $"<{string.Join(", ", type.TypeParameters.Select(parameter => Names.Identifier(parameter.Name)))}>";
        return $"partial {keyword} {Names.Identifier(type.Name)}{parameters}";
    }
}
