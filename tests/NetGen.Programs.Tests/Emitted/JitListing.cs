using System.Text.RegularExpressions;

namespace NetGen.Programs.Tests.Emitted;

/// <summary>A method that the runtime compiled while a program ran.</summary>
/// <param name="Name">Type and method.</param>
/// <param name="Tier">"FullOpts", "Tier0", "Tier1", "MinOpts" …</param>
internal sealed partial record JittedMethod(string Name, string Tier)
{
    /// <summary>A compute loop, which has the width of its vectors as a suffix; what is not, only calls such.</summary>
    public bool IsKernel => Kernel().IsMatch(Name);

    [GeneratedRegex("_(512|256|128|Scalar)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Kernel();
}

/// <summary>The list that the runtime writes of the methods it compiles.</summary>
internal static partial class JitListing
{
    /// <summary>Runs the program and reads the list of the methods that NetGen emitted.</summary>
    public static IReadOnlyList<JittedMethod> Of(string program, bool isTiered)
    {
        using TemporaryFile listing = new();
        ProgramRun run = ProgramRun.Of(program, [], new(StringComparer.Ordinal)
        {
            ["DOTNET_JitStdOutFile"] = listing.Path,
            ["DOTNET_JitDisasmSummary"] = "1",
            ["DOTNET_TieredCompilation"] = isTiered ? "1" : "0",
        });
        Assert.True(run.ExitCode == 0, run.Output + run.Errors);
        return
        [
            .. File.ReadLines(listing.Path)
                .Select(line => Line().Match(line))
                .Where(match => match.Success && match.Groups["name"].Value.Contains("NetGenKernels", StringComparison.Ordinal))
                .Select(match => new JittedMethod(match.Groups["name"].Value, match.Groups["tier"].Value)),
        ];
    }

    // "12: JIT compiled Type:Method(byref,nint) [FullOpts, IL size=105, code size=151]"
    [GeneratedRegex(@"JIT compiled (?<name>[^\s(]+)\(.*\[(?<tier>[^,\]]+), IL size=", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Line();
}
