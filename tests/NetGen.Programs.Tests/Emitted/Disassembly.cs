using System.Text.RegularExpressions;

namespace NetGen.Programs.Tests.Emitted;

/// <summary>A kernel as the runtime's compiler wrote it.</summary>
/// <param name="Network">The network's class.</param>
/// <param name="Name">"Activation1_512".</param>
/// <param name="Instructions">A line each, with registers and what is called.</param>
internal sealed partial record CompiledKernel(string Network, string Name, List<string> Instructions)
{
    public IEnumerable<string> Calls => Instructions.Where(line => line.StartsWith("call ", StringComparison.Ordinal));

    public bool Uses(string registers) => Instructions.Exists(line => line.Contains(registers, StringComparison.Ordinal));

    public override string ToString() => $"{Network}, {Name}";

    /// <summary>The kernels of the networks of NetGen.Widths whose name contains <paramref name="networks"/>, as they run in an environment.</summary>
    public static IReadOnlyList<CompiledKernel> Of(string networks, Dictionary<string, string> environment)
    {
        using TemporaryFile listing = new();
        ProgramRun run = ProgramRun.Of("NetGen.Widths", [networks], new(environment, StringComparer.Ordinal)
        {
            ["DOTNET_JitStdOutFile"] = listing.Path,
            ["DOTNET_JitDisasm"] = "*NetGenKernels*:*",
        });
        Assert.True(run.ExitCode == 0, run.Output + run.Errors);

        List<CompiledKernel> kernels = [];
        foreach (string line in File.ReadLines(listing.Path))
        {
            Match title = Title().Match(line);
            if (title.Success)
                kernels.Add(new(title.Groups["network"].Value, title.Groups["name"].Value, []));
            else if (line.StartsWith("       ", StringComparison.Ordinal) && kernels.Count > 0)
                kernels[^1].Instructions.Add(line.Trim());
        }

        return [.. kernels.Where(kernel => new JittedMethod(kernel.Name, "").IsKernel)];
    }

    // "; Assembly listing for method NetGen.Runtime.<NetGen_Widths_Networks_DoubleOwn_g>F…__NetGenKernels:Loss_512(byref,nint) (FullOpts)"
    [GeneratedRegex(@"^; Assembly listing for method .*_(?<network>\w+)_g>\w+__NetGenKernels:(?<name>\w+)\(", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Title();
}
