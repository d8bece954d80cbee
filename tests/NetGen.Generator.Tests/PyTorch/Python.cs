using System.ComponentModel;
using System.Diagnostics;
using NetGen.Generator.Tests.Harness;

namespace NetGen.Generator.Tests.PyTorch;

/// <summary>The Python that this machine happens to have, with the guide's script where it can be imported.</summary>
internal static class Python
{
    private const string IsTorchThere = "import importlib.util, sys; assert sys.version_info >= (3, 9); print(importlib.util.find_spec('torch') is not None)";

    private static readonly (string Command, bool HasTorch)[] Found = [.. Candidates().Distinct(StringComparer.Ordinal).SelectMany(Try)];

    /// <summary>Null where there is none.</summary>
    public static string? Plain { get; } = Found.Select(found => found.Command).FirstOrDefault();

    /// <summary>One that can import PyTorch; null where there is none.</summary>
    public static string? WithTorch { get; } = Found.Where(found => found.HasTorch).Select(found => found.Command).FirstOrDefault();

    public static string Script { get; } = Repository.Path("src/docs/pytorch/netgen_weights.py");

    /// <summary>What it prints, line by line, when it works in a folder; it must end well.</summary>
    public static string[] Lines(string? command, string folder, params string[] arguments)
    {
        (int exitCode, string output, string errors) = Run(command!, folder, arguments);
        Assert.True(exitCode == 0, output + errors);
        return output.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
    }

    /// <summary>What it says when it ends badly, as it must.</summary>
    public static string Failure(string? command, string folder, params string[] arguments)
    {
        (int exitCode, string output, string errors) = Run(command!, folder, arguments);
        Assert.True(exitCode == 1, output + errors);
        return errors;
    }

    private static (int ExitCode, string Output, string Errors) Run(string command, string folder, params string[] arguments)
    {
        ProcessStartInfo start = new(command, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.Environment["PYTHONPATH"] = Path.GetDirectoryName(Script);
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        start.Environment["PYTHONUTF8"] = "1";
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, errors.Result);
    }

    /// <summary>The first on the path may be one without the system's packages, so that of the system is asked too.</summary>
    private static IEnumerable<string> Candidates()
    {
        yield return "python3";
        yield return "python";
        foreach ((_, string output, _) in Attempt("sh", "-c", "command -p -v python3"))
            yield return output.Trim();
    }

    private static IEnumerable<(string Command, bool HasTorch)> Try(string command) =>
        Attempt(command, "-c", IsTorchThere).Where(run => run.ExitCode == 0).Select(run => (command, run.Output.Trim() == "True"));

    /// <summary>A run, or nothing where there is no such command.</summary>
    private static (int ExitCode, string Output, string Errors)[] Attempt(string command, params string[] arguments)
    {
        try
        {
            return [Run(command, Path.GetTempPath(), arguments)];
        }
        catch (Exception absent) when (absent is Win32Exception or InvalidOperationException)
        {
            return [];
        }
    }
}
