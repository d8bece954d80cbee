using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Compiler.Declaration;

namespace NetGen.Generator.Reading;

/// <summary>A declaration as values, and where each of its attributes stands. Only the declaration may be kept.</summary>
/// <param name="Sites">The places of <see cref="NetworkDeclaration.Attributes"/>, in the same order.</param>
internal sealed record DeclarationReading(NetworkDeclaration Declaration, IReadOnlyList<SyntaxReference> Sites)
{
    /// <summary>The attribute at fault; for the class itself, its name where it is marked as a network.</summary>
    public Location Locate(Finding finding, CancellationToken cancellation)
        => finding.Attribute >= 0 ? Sites[finding.Attribute].GetSyntax(cancellation).GetLocation() : LocateClass(cancellation);

    private Location LocateClass(CancellationToken cancellation)
    {
        int network = Declaration.Attributes.Select(attribute => attribute.Kind).ToList().IndexOf("Network");
        return Sites[network].GetSyntax(cancellation).FirstAncestorOrSelf<TypeDeclarationSyntax>()!.Identifier.GetLocation();
    }
}
