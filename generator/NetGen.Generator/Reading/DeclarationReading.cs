using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Compiler.Declaration;

namespace NetGen.Generator.Reading;

/// <summary>A declaration as values, and where each of its attributes stands. Only the declaration may be kept.</summary>
/// <param name="Sites">The places of <see cref="NetworkDeclaration.Attributes"/>, in the same order.</param>
internal sealed record DeclarationReading(NetworkDeclaration Declaration, IReadOnlyList<AttributeSite> Sites)
{
    /// <summary>
    /// The attribute or argument at fault; for one in a block without source the attribute that places it; for the class itself its name where it is
    /// marked as a network.
    /// </summary>
    public Location Locate(Site site, CancellationToken cancellation)
        => Innermost(site) is { } found
            ? found.Syntax(site.Argument, cancellation).GetLocation()
            : LocateClass(cancellation);

    /// <summary>The site itself, if it stands in source.</summary>
    public Location? LocateExactly(Site site, CancellationToken cancellation)
        => Way(site).ToArray() is { Length: > 0 } way && way.All(step => step.Place is not null) ? way[way.Length - 1].Syntax(site.Argument, cancellation).GetLocation() : null;

    private AttributeSite? Innermost(Site site) => Way(site).TakeWhile(step => step.Place is not null).LastOrDefault();

    /// <summary>From the network's attribute inwards.</summary>
    private IEnumerable<AttributeSite> Way(Site site)
    {
        IReadOnlyList<AttributeSite> attributes = Sites;
        for (int i = 0; i < site.Path.Count; i += 2)
        {
            AttributeSite at = attributes[site.Path[i]];
            yield return at;
            if (i + 1 < site.Path.Count)
                attributes = at.Blocks[site.Path[i + 1]];
        }
    }

    private Location LocateClass(CancellationToken cancellation)
    {
        int network = Declaration.Attributes.Select(attribute => attribute.Kind).ToList().IndexOf("Network");
        return Sites[network].Syntax("", cancellation).FirstAncestorOrSelf<TypeDeclarationSyntax>()!.Identifier.GetLocation();
    }
}
