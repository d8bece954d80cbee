using System.Diagnostics;
using System.Globalization;

namespace NetGen.Generator.Tests.Emitted.Widths;

/// <summary>Runs the tests of the category again with the switches of the runtime that take vectors away, in processes of their own.</summary>
public sealed class WidthLegTests
{
    [Fact]
    [Trait("Category", MachineWidth.Category)]
    public void A_leg_gets_the_width_that_it_asked_for() => Assert.Equal(MachineWidth.Asked ?? MachineWidth.Bits, MachineWidth.Bits);

    [WidthLegTheory]
    [InlineData("DOTNET_EnableAVX512", "0", 256)]
    [InlineData("DOTNET_EnableAVX2", "0", 128)]
    [InlineData("DOTNET_PreferredVectorBitWidth", "128", 128)]
    [InlineData("DOTNET_EnableHWIntrinsic", "0", 0)]
    public async Task Emitted_code_is_right_at_every_width(string name, string value, int bits)
    {
        (int exitCode, string output) = await RunLeg(name, value, bits);
        Assert.True(exitCode == 0 && output.Contains("Passed!", StringComparison.Ordinal), output);
    }

    private static async Task<(int ExitCode, string Output)> RunLeg(string name, string value, int bits)
    {
        string tests = typeof(WidthLegTests).Assembly.Location;
        var start = new ProcessStartInfo("dotnet", ["test", tests, "--filter", $"Category={MachineWidth.Category}"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(tests)!,
        };
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment[name] = value;
        start.Environment[MachineWidth.Variable] = bits.ToString(CultureInfo.InvariantCulture);
        using Process leg = Process.Start(start)!;
        Task<string> output = leg.StandardOutput.ReadToEndAsync(), errors = leg.StandardError.ReadToEndAsync();
        await leg.WaitForExitAsync();
        return (leg.ExitCode, await output + await errors);
    }
}
