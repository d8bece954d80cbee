using NetGen.Generator.Tests.Harness;
using NetGen.Testing;

namespace NetGen.Generator.Tests.Emitted;

/// <summary>
/// Random networks of the whole language, compiled a hundred together; number i is the one that seed i draws. <c>NETGEN_LONG=1</c> draws a thousand.
/// </summary>
internal static class RandomNetworks
{
    /// <summary>How many of them there are in single precision too.</summary>
    public const int SingleCount = 60;

    private const int Together = 100;

    private static readonly Lazy<EmittedAssembly>[] Doubles = Compile(Count, isDouble: true);

    private static readonly Lazy<EmittedAssembly>[] Singles = Compile(SingleCount, isDouble: false);

    public static int Count => Environment.GetEnvironmentVariable("NETGEN_LONG") == "1" ? 1000 : 200;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, Count)];

    public static TheoryData<int> SingleSeeds => [.. Enumerable.Range(0, SingleCount)];

    public static PairedNetwork Double(int seed) => new(Doubles[seed / Together].Value, Name(seed));

    public static PairedNetwork Single(int seed) => new(Singles[seed / Together].Value, Name(seed));

    private static Lazy<EmittedAssembly>[] Compile(int count, bool isDouble) =>
        [.. Enumerable.Range(0, count).Chunk(Together).Select(seeds => new Lazy<EmittedAssembly>(() =>
            EmittedAssembly.CompileForThisMachine([.. seeds.Select(seed => Text(seed, isDouble))])))];

    private static string Text(int seed, bool isDouble)
    {
        RandomNetwork drawn = RandomNetwork.Draw(seed);
        return $"{drawn.BlockText}\n{drawn.Text(isDouble)} public sealed partial class {Name(seed)};";
    }

    private static string Name(int seed) => $"Random{seed}";
}
