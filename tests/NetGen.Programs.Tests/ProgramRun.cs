using System.Diagnostics;
using System.Reflection;

namespace NetGen.Programs.Tests;

/// <summary>A program of this repository, run to its end in a process of its own.</summary>
internal sealed record ProgramRun(int ExitCode, string Output, string Errors)
{
    private static readonly Dictionary<string, string> Paths = typeof(ProgramRun).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Where(entry => entry.Key.StartsWith("Program ", StringComparison.Ordinal))
        .ToDictionary(entry => entry.Key["Program ".Length..], entry => entry.Value!, StringComparer.Ordinal);

    /// <summary>The names of all programs: samples, tool, benchmarks and widths.</summary>
    public static IEnumerable<string> Names => Paths.Keys;

    /// <summary>The lines of the output, without an empty last one.</summary>
    public string[] Lines => Output.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');

    /// <summary>The assembly of a program.</summary>
    public static string PathOf(string program) => Paths[program];

    public static ProgramRun Of(string program, params string[] arguments) => Of(program, arguments, new());

    /// <param name="program">Its name.</param>
    /// <param name="arguments">For its command line.</param>
    /// <param name="environment">Variables that it gets beside those of this process.</param>
    public static ProgramRun Of(string program, string[] arguments, Dictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [PathOf(program), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach ((string name, string value) in environment)
            start.Environment[name] = value;

        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new(process.ExitCode, output, errors.Result);
    }
}
