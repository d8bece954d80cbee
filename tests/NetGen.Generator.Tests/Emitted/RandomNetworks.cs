using NetGen.Generator.Tests.Harness;
using NetGen.Testing;

namespace NetGen.Generator.Tests.Emitted;

/// <summary>Random networks of the whole language, compiled together; number i is the one that seed i draws.</summary>
internal static class RandomNetworks
{
    public const int Count = 200;

    /// <summary>How many of them there are in single precision too.</summary>
    public const int SingleCount = 60;

    private static readonly Lazy<EmittedAssembly> Doubles = new(() => Compile(Count, isDouble: true));

    private static readonly Lazy<EmittedAssembly> Singles = new(() => Compile(SingleCount, isDouble: false));

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, Count)];

    public static TheoryData<int> SingleSeeds => [.. Enumerable.Range(0, SingleCount)];

    public static PairedNetwork Double(int seed) => new(Doubles.Value, Name(seed));

    public static PairedNetwork Single(int seed) => new(Singles.Value, Name(seed));

    private static EmittedAssembly Compile(int count, bool isDouble) =>
        EmittedAssembly.CompileForThisMachine([.. Enumerable.Range(0, count).Select(seed => Text(seed, isDouble))]);

    private static string Text(int seed, bool isDouble)
    {
        RandomNetwork drawn = RandomNetwork.Draw(seed);
        return $"{drawn.BlockText}\n{drawn.Text(isDouble)} public sealed partial class {Name(seed)};";
    }

    private static string Name(int seed) => $"Random{seed}";
}
