using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.Generator.Reading;

/// <summary>Which kinds of class cannot be a network, though they may be partial.</summary>
internal static class ObstacleReader
{
    /// <summary>The obstacle in a word that can stand before "class", or empty text.</summary>
    public static string Read(INamedTypeSymbol type, CancellationToken cancellation)
        => type switch
        {
            _ when IsFileLocal(type) => "file-local",
            { IsStatic: true } => "static",
            { IsAbstract: true } => "abstract",
            { Arity: > 0 } => "generic",
            { IsRecord: true } => "record",
            _ when HasPrimaryConstructor(type, cancellation) => "primary-constructor",
            _ => "",
        };

    private static bool IsFileLocal(INamedTypeSymbol type) => type.IsFileLocal || (type.ContainingType is { } container && IsFileLocal(container));

    private static bool HasPrimaryConstructor(INamedTypeSymbol type, CancellationToken cancellation)
        => type.DeclaringSyntaxReferences.Any(part => part.GetSyntax(cancellation) is TypeDeclarationSyntax { ParameterList: not null });
}
