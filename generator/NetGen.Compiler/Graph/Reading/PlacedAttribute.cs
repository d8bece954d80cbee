using NetGen.Compiler.Declaration;

namespace NetGen.Compiler.Graph;

/// <summary>An attribute, and where it stands.</summary>
internal sealed record PlacedAttribute(AttributeDeclaration Declaration, Site Site)
{
    public string Kind => Declaration.Kind;

    public double Number(string name, double otherwise = 0) => Declaration.Number(name, otherwise);
}
