using System.Reflection;

namespace NetGen.Widths;

/// <summary>The networks of this assembly, and the sample counts they are run on.</summary>
internal static class Catalogue
{
    /// <summary>Around the edges of vectors and tiles.</summary>
    public static IReadOnlyList<int> SampleCounts { get; } = [1, 2, 3, 7, 15, 16, 17, 31, 33, 129];

    public static IReadOnlyList<Type> Networks { get; } =
    [
        .. typeof(Catalogue).Assembly.GetTypes()
            .Where(type => type.GetCustomAttribute<NetworkAttribute>() is not null)
            .OrderBy(type => type.Name, StringComparer.Ordinal),
    ];
}
