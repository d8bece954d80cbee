using NetGen.Compiler.Declaration;

namespace NetGen.Compiler.Graph;

/// <summary>The attributes of a declaration by role, in reading order.</summary>
internal sealed class AttributeList
{
    private readonly (AttributeRole Role, AttributeReader Reader)[] _attributes;

    public AttributeList(NetworkDeclaration declaration, FindingList findings)
        : this(declaration.Attributes.Select((attribute, index) => new AttributeReader(attribute, Site.Of(index), findings)))
    {
    }

    public AttributeList(IEnumerable<AttributeReader> attributes) => _attributes = [.. attributes.Select(reader => (AttributeRoles.Of(reader.Declaration), reader))];

    public IEnumerable<AttributeReader> Of(AttributeRole role) => _attributes.Where(entry => entry.Role == role).Select(entry => entry.Reader);

    /// <summary>The one attribute of a role of which there may be one; the others are reported (NG1016).</summary>
    public AttributeReader? Single(AttributeRole role, string noun)
    {
        AttributeReader? first = null;
        foreach (AttributeReader reader in Of(role))
        {
            if (first is not null)
                reader.Report("NG1016", $"{reader.Kind} is a second {noun}: {first.Kind} stands before it, and a network has one. Remove one of them.");
            first ??= reader;
        }

        return first;
    }

    /// <summary>Reports attributes that cannot be read at all (NG1022), and those that this compiler does not know.</summary>
    public void CheckReadable()
    {
        foreach ((AttributeRole role, AttributeReader reader) in _attributes)
        {
            if (role == AttributeRole.Unknown)
            {
                reader.Report("NG9999", $"The attribute {reader.Kind} is unknown to this NetGen compiler. Are the library and the generator of one version?");
            }
            else if (!reader.Binds)
            {
                reader.Report(
                    "NG1022",
                    $"The arguments of {reader.Kind}{(reader.Blocks.Count > 0 ? ", or of a layer in it," : "")} cannot be read: they do not fit its parameters, or come out of generated code, " +
                    "which is not there yet when NetGen runs. Write constants that stand in source.");
            }
        }
    }
}
