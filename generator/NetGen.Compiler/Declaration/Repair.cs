namespace NetGen.Compiler.Declaration;

/// <summary>What mends a fault, as edits of attributes: the check that found it knows, the code fix writes it down.</summary>
/// <param name="Title">What is done, as an editor offers it: "Insert 'Flatten'".</param>
/// <param name="Edits">All at once.</param>
internal sealed record Repair(string Title, EquatableArray<AttributeEdit> Edits)
{
    public Repair(string title, params AttributeEdit[] edits) : this(title, new EquatableArray<AttributeEdit>(edits)) { }

    public static Repair InsertBefore(Site site, string attribute) => new($"Insert '{attribute}'", new AttributeEdit(EditKind.InsertBefore, site, attribute));

    public static Repair InsertAfter(Site site, string attribute) => new($"Insert '{attribute}'", new AttributeEdit(EditKind.InsertAfter, site, attribute));

    public static Repair Replace(Site site, string attribute) => new($"Use '{attribute}'", new AttributeEdit(EditKind.Replace, site, attribute));

    public static Repair Remove(Site site, string kind) => new($"Remove '{kind}'", new AttributeEdit(EditKind.Remove, site));

    /// <param name="site">The attribute.</param>
    /// <param name="property">A named property, given or not: "UseBias = false".</param>
    public static Repair Set(Site site, string property) => new($"Set '{property}'", new AttributeEdit(EditKind.SetProperty, site, property));

    /// <param name="argument">An argument that stands in source.</param>
    /// <param name="value">What stands there instead.</param>
    public static Repair SetValue(Site argument, string value) => new($"Set '{argument.Argument}' to {value}", new AttributeEdit(EditKind.SetValue, argument, value));

    /// <summary>Each takes the other's place.</summary>
    public static Repair Swap(Site a, string kindA, Site b, string kindB) => new(
        $"Swap '{kindA}' and '{kindB}'", new AttributeEdit(EditKind.Exchange, a, "1"), new AttributeEdit(EditKind.Exchange, b, "0"));
}

/// <summary>One edit of one attribute.</summary>
/// <param name="Kind">What is done to it.</param>
/// <param name="Site">Which one.</param>
/// <param name="Text">An attribute, a name, "property = value", a value, or for an exchange the number of the edit whose attribute comes here.</param>
internal sealed record AttributeEdit(EditKind Kind, Site Site, string Text = "");

/// <summary>What can be done to an attribute.</summary>
internal enum EditKind
{
    InsertBefore,
    InsertAfter,
    Replace,
    Remove,

    /// <summary>Another attribute with the same arguments.</summary>
    Rename,
    SetProperty,
    SetValue,
    Exchange,
}
