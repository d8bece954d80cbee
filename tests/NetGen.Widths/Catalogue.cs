using System.Reflection;

namespace NetGen.Widths;

/// <summary>The networks of this assembly, and the sample counts they are run on.</summary>
internal static class Catalogue
{
    private const int LargeBatch = 64;

    /// <summary>Around the edges of vectors and tiles.</summary>
    private static readonly int[] SampleCounts = [1, 2, 3, 7, 15, 16, 17, 31, 33, 129];

    public static IReadOnlyList<Type> Networks { get; } =
    [
        .. typeof(Catalogue).Assembly.GetTypes()
            .Where(type => type.GetCustomAttribute<NetworkAttribute>() is not null)
            .OrderBy(type => type.Name, StringComparer.Ordinal),
    ];

    /// <summary>Networks for large batches may have samples in lanes, and gradients that take 256 samples at a time: on more too.</summary>
    public static IEnumerable<int> SampleCountsOf(Type network) =>
        network.GetCustomAttribute<TrainingAttribute>() is { BatchSize: >= LargeBatch } ? SampleCounts.Append(257) : SampleCounts;
}
