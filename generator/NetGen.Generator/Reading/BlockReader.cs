using Microsoft.CodeAnalysis;
using NetGen.Compiler;
using NetGen.Compiler.Declaration;

namespace NetGen.Generator.Reading;

/// <summary>
/// Attributes with the blocks that they place, blocks within blocks included: from source by parts, from a referenced assembly as metadata lists them. What
/// would never end is cut here.
/// </summary>
/// <param name="assembly">The network's: what must be able to call the functions that attributes place.</param>
/// <param name="cancellation">Ends the reading.</param>
internal sealed class BlockReader(IAssemblySymbol assembly, CancellationToken cancellation)
{
    private const int Deepest = 64;
    private const int MostAttributes = 10_000;

    private readonly List<ISymbol> _path = [];
    private int _attributes;

    /// <summary>The attribute as values, and where it and those of its blocks stand.</summary>
    public (AttributeDeclaration Declaration, AttributeSite Site) Read(AttributeData attribute)
    {
        cancellation.ThrowIfCancellationRequested();
        _attributes++;
        AttributeDeclaration read = AttributeReader.Read(attribute, cancellation);
        ITypeSymbol[] types = attribute.AttributeClass!.TypeArguments.ToArray();
        read = read with { Binds = read.Binds && types.All(type => type.TypeKind != TypeKind.Error) };
        if (Language.IsComposition(attribute.AttributeClass))
        {
            (BlockDeclaration Declaration, IReadOnlyList<AttributeSite> Sites)[] blocks = types.Select(Read).ToArray();
            return (read with { Blocks = blocks.Select(block => block.Declaration).ToEquatableArray() }, SiteOf(attribute, blocks.Select(block => block.Sites).ToArray()));
        }

        AttributeSite site = SiteOf(attribute, []);
        return Language.InterfaceOf(attribute.AttributeClass, read.Kind) is { } contract
            ? (read with { Function = FunctionReader.Read(types[0], contract, assembly) }, site)
            : (read, site);
    }

    private (BlockDeclaration Declaration, IReadOnlyList<AttributeSite> Sites) Read(ITypeSymbol type)
    {
        string name = NameOf(type);
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class } block)
            return (new(name, default, Obstacle: $"is not a class but of the kind {type.TypeKind.ToString().ToLowerInvariant()}"), []);
        int met = _path.FindIndex(outer => SymbolEqualityComparer.Default.Equals(outer, block));
        if (met >= 0)
            return (new(name, default, Cycle: _path.Skip(met).Append(block).Select(NameOf).ToEquatableArray()), []);
        if (_path.Count == Deepest || _attributes > MostAttributes)
            return (new(name, default, Obstacle: $"lies more than {Deepest} blocks deep, or behind more than {MostAttributes} attributes of other blocks"), []);
        _path.Add(block);
        IReadOnlyList<ClassPart>? parts = block.DeclaringSyntaxReferences.IsEmpty ? null : ClassPart.InReadingOrder(block);
        IEnumerable<AttributeData> attributes =
            parts?.SelectMany(part => part.Attributes) ?? block.GetAttributes().Where(attribute => Language.IsAttribute(attribute.AttributeClass));
        (AttributeDeclaration Declaration, AttributeSite Site)[] read = attributes.Select(Read).ToArray();
        _path.RemoveAt(_path.Count - 1);
        return (
            new(name, read.Select(attribute => attribute.Declaration).ToEquatableArray(), parts?.Count(part => part.HasLayers) ?? 1),
            read.Select(attribute => attribute.Site).ToArray());
    }

    /// <summary>A block of another project may have source too, but not in this one, where alone a finding can stand.</summary>
    private AttributeSite SiteOf(AttributeData attribute, IReadOnlyList<IReadOnlyList<AttributeSite>> blocks)
    {
        AttributeSite site = AttributeSite.Of(attribute, blocks);
        bool isOfProject = _path.Count == 0 || SymbolEqualityComparer.Default.Equals(_path[_path.Count - 1].ContainingAssembly, assembly);
        return isOfProject ? site : site with { Place = null };
    }

    private static string NameOf(ISymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
}
