using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.Generator.Reading;

/// <summary>Questions about places.</summary>
internal static class SyntaxExtensions
{
    public static bool Contains(this SyntaxNode node, SyntaxReference? place)
        => place is not null && node.SyntaxTree == place.SyntaxTree && node.Span.Contains(place.Span);

    public static bool Contains(this SyntaxReference outer, SyntaxReference place)
        => outer.SyntaxTree == place.SyntaxTree && outer.Span.Contains(place.Span);

    /// <summary>If only some of its parts are, then the C# compiler says so.</summary>
    public static bool IsDeclaredPartial(this INamedTypeSymbol type, CancellationToken cancellation)
        => type.DeclaringSyntaxReferences.Any(part
            => part.GetSyntax(cancellation) is TypeDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword));
}
