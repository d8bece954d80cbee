using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Tests.Harness;

/// <summary>What emitted code is compiled against: the running base library, NetGen, and this assembly for its <see cref="ITestNetwork"/>. Read once.</summary>
internal static class References
{
    public static IReadOnlyList<MetadataReference> BaseLibrary { get; } = ReadBaseLibrary();

    /// <summary>What a user of the package has.</summary>
    public static IReadOnlyList<MetadataReference> User { get; } = [.. BaseLibrary, Of(typeof(NetworkAttribute))];

    public static IReadOnlyList<MetadataReference> Harness { get; } = [.. User, Of(typeof(ITestNetwork))];

    private static PortableExecutableReference Of(Type type) => MetadataReference.CreateFromFile(type.Assembly.Location);

    private static MetadataReference[] ReadBaseLibrary()
    {
        string runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        string trusted = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        return trusted.Split(Path.PathSeparator)
            .Where(path => string.Equals(Path.GetDirectoryName(path), runtime, StringComparison.Ordinal))
            .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path))
            .ToArray();
    }
}
