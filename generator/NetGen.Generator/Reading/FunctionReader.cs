using Microsoft.CodeAnalysis;
using NetGen.Compiler.Declaration;

namespace NetGen.Generator.Reading;

/// <summary>A type that computes an activation or a loss: its name, and whether emitted code, a file of its own in the network's assembly, can call it.</summary>
internal static class FunctionReader
{
    /// <param name="type">The generic argument.</param>
    /// <param name="contract">The name of the interface that it must implement.</param>
    /// <param name="assembly">The network's.</param>
    public static FunctionDeclaration Read(ITypeSymbol type, string contract, IAssemblySymbol assembly)
        => new(
            type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat),
            type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat),
            Obstacle(type, contract, assembly));

    private static string Obstacle(ITypeSymbol type, string contract, IAssemblySymbol assembly)
        => type switch
        {
            not INamedTypeSymbol { TypeKind: TypeKind.Struct } => $"is not a struct but of the kind {type.TypeKind.ToString().ToLowerInvariant()}",
            { IsRefLikeType: true } => "is a ref struct, which cannot be a generic argument",
            _ when !Language.Implements(type, contract) => $"does not implement {contract}",
            _ when Parts(type).Any(part => part.IsFileLocal) => "is file-local, or lies in what is",
            _ when !IsAccessible(type, assembly) => "is private or protected, lies in what is, or is internal to another assembly",
            _ => "",
        };

    private static bool IsAccessible(ITypeSymbol type, IAssemblySymbol assembly)
        => assembly is not ISourceAssemblySymbol source || source.Compilation.IsSymbolAccessibleWithin(type, assembly);

    /// <summary>The type, those around it, and the same of its own generic arguments.</summary>
    private static IEnumerable<INamedTypeSymbol> Parts(ITypeSymbol? type)
        => type is INamedTypeSymbol named ? Parts(named.ContainingType).Concat(named.TypeArguments.SelectMany(Parts)).Prepend(named) : [];
}
