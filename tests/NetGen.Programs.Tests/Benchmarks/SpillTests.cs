using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NetGen.Programs.Tests.Benchmarks;

/// <summary>The tiles of the benchmarks' networks fit the registers: in no loop of products or convolutions does the JIT move vectors to and from the stack.</summary>
public sealed class SpillTests
{
    /// <summary>Fewer than these, and the listing was not read rightly: predictions and steps of dense and image networks have dozens.</summary>
    private const int LeastLoops = 40;

    public static TheoryData<int> Widths => Vector512.IsHardwareAccelerated ? [512, 256] : [256];

    [SpillTheory]
    [MemberData(nameof(Widths))]
    public void No_hot_loop_spills_a_vector(int bits)
    {
        using TemporaryFile listing = new();
        ProgramRun run = ProgramRun.Of("NetGen.Benchmarks", ["table", "--once"], new()
        {
            ["DOTNET_JitDisasm"] = $"*_{bits}",
            ["DOTNET_JitStdOutFile"] = listing.Path,
            ["DOTNET_EnableAVX512"] = bits == 512 ? "1" : "0",
        });
        Assert.True(run.ExitCode == 0, run.Output + run.Errors);

        (string Method, string[] Instructions)[] loops = [.. Disassembly.HotLoops(File.ReadAllText(listing.Path))];
        Assert.True(loops.Length >= LeastLoops, $"{loops.Length} loops were found");
        Assert.All(loops, loop => Assert.True(!loop.Instructions.Any(Disassembly.IsSpill), $"{loop.Method}\n{string.Join('\n', loop.Instructions)}"));
    }
}

/// <summary>Skipped where there is nothing to read: without optimization, and on processors whose instructions have other names.</summary>
internal sealed class SpillTheoryAttribute : TheoryAttribute
{
    public SpillTheoryAttribute()
    {
#if DEBUG
        Skip = "Code that is not optimized spills everywhere; run it with -c Release.";
#else
        if (RuntimeInformation.ProcessArchitecture != Architecture.X64 || !Vector256.IsHardwareAccelerated)
            Skip = "The listing is read for x64 with vectors of 256 bits or more.";
#endif
    }
}
