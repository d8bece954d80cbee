using System.Runtime.Intrinsics;

namespace NetGen.Benchmarks.Limits;

/// <summary>What the machine says of itself.</summary>
internal static class Processor
{
    private const string Information = "/proc/cpuinfo";

    /// <summary>The widest vectors that .NET uses here.</summary>
    public static int VectorBits => Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : 128;

    /// <summary>"AMD EPYC (family 26, model 2)": vendors give several generations one name.</summary>
    public static string Name => Value("model name") is { } name ? $"{name} (family {Value("cpu family")}, model {Value("model")})" : "Unknown processor";

    private static string? Value(string key) => !File.Exists(Information)
        ? null
        : File.ReadLines(Information)
            .Select(line => line.Split(':', 2, StringSplitOptions.TrimEntries))
            .FirstOrDefault(pair => pair is [var name, _] && name == key)?[1];
}
