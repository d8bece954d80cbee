namespace NetGen.Compiler.Emission;

/// <summary>Names of the user's as C# and XML documentation can carry them.</summary>
internal static class Names
{
    private static readonly HashSet<string> Keywords = new(
        ("abstract as base bool break byte case catch char checked class const continue decimal default delegate do double else enum event " +
        "explicit extern false finally fixed float for foreach goto if implicit in int interface internal is lock long namespace new null " +
        "object operator out override params private protected public readonly ref return sbyte sealed short sizeof stackalloc static string " +
        "struct switch this throw true try typeof uint ulong unchecked unsafe ushort using virtual void volatile while " +
        "allows and async await by descending dynamic equals extension field file from get global group init into join let managed nameof nint not " +
        "notnull nuint on or orderby partial record remove required scoped select set unmanaged value var when where with yield").Split(' '),
        StringComparer.Ordinal);

    /// <summary>With @ in front where the name is also a word of the language.</summary>
    public static string Identifier(string name) => Keywords.Contains(name) ? "@" + name : name;

    /// <summary>A dotted name, each part an <see cref="Identifier"/>.</summary>
    public static string Qualified(string name) => string.Join(".", name.Split('.').Select(Identifier));

    /// <summary>Text inside a documentation comment, on one line.</summary>
    public static string Documentation(string text) =>
        text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\r", "").Replace('\n', ' ');

    /// <summary>Text inside a // comment: no line end of any kind may leave it.</summary>
    public static string Comment(string text) =>
        new(text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c).ToArray());
}
