namespace NetGen.Generator;

/// <summary>The steps of the pipeline by name, so that tests can ask each whether it ran again.</summary>
internal static class TrackingNames
{
    /// <summary>One declaration per network, out of symbols and syntax.</summary>
    public const string Declarations = nameof(Declarations);

    /// <summary>One source text per declaration.</summary>
    public const string Sources = nameof(Sources);

    /// <summary>The file names of all networks together, so that no two are equal.</summary>
    public const string FileNames = nameof(FileNames);

    public static IReadOnlyList<string> All { get; } = [Declarations, Sources, FileNames];
}
