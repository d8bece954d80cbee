using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Compiler.Declaration;

namespace NetGen.Generator.Reading;

/// <summary>Which kinds of class cannot be a network, though they may be partial.</summary>
internal static class ObstacleReader
{
    /// <summary>What is in the way, to follow the class's name, or empty text.</summary>
    public static string Read(INamedTypeSymbol type, CancellationToken cancellation)
        => type switch
        {
            { TypeKind: not TypeKind.Class } => "is a struct",
            _ when IsFileLocal(type) => "is file-local",
            { IsStatic: true } => "is static",
            { IsAbstract: true } => "is abstract",
            { Arity: > 0 } => "is generic",
            { IsRecord: true } => "is a record",
            _ when HasPrimaryConstructor(type, cancellation) => "has a primary constructor",
            _ when type.ContainingType is { } container && Closed(container, cancellation) is { } closed => $"is nested in {closed.Name}, which is not partial",
            _ when MemberNames.Contain(type.Name) => "bears the name of one of the members that it gets",
            _ => "",
        };

    private static bool IsFileLocal(INamedTypeSymbol type) => type.IsFileLocal || (type.ContainingType is { } container && IsFileLocal(container));

    /// <summary>The innermost type around it that cannot be reopened.</summary>
    private static INamedTypeSymbol? Closed(INamedTypeSymbol? type, CancellationToken cancellation)
    {
        while (type is not null && type.IsDeclaredPartial(cancellation))
            type = type.ContainingType;
        return type;
    }

    private static bool HasPrimaryConstructor(INamedTypeSymbol type, CancellationToken cancellation)
        => type.DeclaringSyntaxReferences.Any(part => part.GetSyntax(cancellation) is TypeDeclarationSyntax { ParameterList: not null });
}
