using System.Diagnostics;

namespace NetGen.Generator.Tests.Harness;

/// <summary>Runs the <c>dotnet</c> command as a user would: without what the running test host put into the environment, and leaving no process behind.</summary>
internal static class Dotnet
{
    private static readonly string[] Inherited = ["MSBUILD", "DOTNET_CLI", "DOTNET_HOST", "VSTEST", "MSBuild"];

    /// <exception cref="InvalidOperationException">The command failed; its whole output.</exception>
    public static async Task<string> SucceedAsync(string folder, params string[] arguments)
    {
        (int exitCode, string output) = await RunAsync(folder, arguments);
        return exitCode == 0 ? output : throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)} gave {exitCode}:\n{output}");
    }

    public static async Task<(int ExitCode, string Output)> RunAsync(string folder, params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (string name in start.Environment.Keys.Where(name => Inherited.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal))).ToArray())
            start.Environment.Remove(name);
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await error);
    }
}
