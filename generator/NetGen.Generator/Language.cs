using Microsoft.CodeAnalysis;

namespace NetGen.Generator;

/// <summary>How the attributes of the language are recognised: by namespace and assembly, never one by one.</summary>
internal static class Language
{
    public const string NetworkAttribute = Namespace + ".NetworkAttribute";

    private const string Namespace = "NetGen";
    private const string Assembly = "NetGen";

    public static bool IsNetwork(INamedTypeSymbol? attribute) => Is(attribute, nameof(NetworkAttribute));

    /// <summary>Whether the attribute's place in the list matters.</summary>
    public static bool IsLayer(INamedTypeSymbol? attribute)
        => Derives(attribute, "LayerAttribute");

    /// <summary>Whether the attribute marks a block.</summary>
    public static bool IsBlock(INamedTypeSymbol? attribute) => Is(attribute, "BlockAttribute") && attribute!.Arity == 0;

    /// <summary>Whether the attribute's generic arguments are blocks.</summary>
    public static bool IsComposition(INamedTypeSymbol? attribute) => Derives(attribute, "CompositionAttribute");

    /// <summary>
    /// The interface that the generic argument of an attribute must implement, if it is a function of the user's own: that of <c>Activation&lt;T&gt;</c> is
    /// <c>IActivation</c>.
    /// </summary>
    public static string? InterfaceOf(INamedTypeSymbol? attribute, string kind)
        => attribute is { TypeArguments.Length: 1 } && !IsComposition(attribute) ? "I" + kind : null;

    /// <summary>Whether the type implements the interface of the library that has this name.</summary>
    public static bool Implements(ITypeSymbol type, string name) => type.AllInterfaces.Any(one => Is(one, name));

    public static bool Contains(INamedTypeSymbol? attribute)
        => attribute is
        {
            ContainingNamespace: { Name: Namespace, ContainingNamespace.IsGlobalNamespace: true },
            ContainingAssembly.Name: Assembly,
        };

    /// <summary>Whether it is an attribute of the language; what else of the library stands where attributes do, the C# compiler refuses.</summary>
    public static bool IsAttribute(INamedTypeSymbol? type) => type is IErrorTypeSymbol error
        ? error.CandidateSymbols.OfType<INamedTypeSymbol>().Any(candidate => Derives(candidate, "NetGenAttribute"))
        : Derives(type, "NetGenAttribute");

    private static bool Derives(INamedTypeSymbol? attribute, string name)
        => attribute is not null && (Is(attribute, name) || Derives(attribute.BaseType, name));

    private static bool Is(INamedTypeSymbol? attribute, string name) => Contains(attribute) && attribute!.Name == name;
}
