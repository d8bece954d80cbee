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

    /// <summary>Whether the attribute's generic arguments are blocks.</summary>
    public static bool IsComposition(INamedTypeSymbol? attribute) => Derives(attribute, "CompositionAttribute");

    public static bool Contains(INamedTypeSymbol? attribute)
        => attribute is
        {
            ContainingNamespace: { Name: Namespace, ContainingNamespace.IsGlobalNamespace: true },
            ContainingAssembly.Name: Assembly,
        };

    private static bool Derives(INamedTypeSymbol? attribute, string name)
        => attribute is not null && (Is(attribute, name) || Derives(attribute.BaseType, name));

    private static bool Is(INamedTypeSymbol? attribute, string name) => Contains(attribute) && attribute!.Name == name;
}
