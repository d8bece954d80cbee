using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using NetGen.Generator.Tests.Harness;

namespace NetGen.Generator.Tests.Docs;

/// <summary>A program of the guide, compiled as a user's project would be: with the generator, the analyzer and warnings as errors.</summary>
internal static class PageProgram
{
    private static readonly Lock ConsoleOutput = new();

    public static async Task<byte[]> CompileAsync(string[] files)
    {
        Compilation project = UserProject.Of([.. files, "global using System.IO; global using System.Runtime.CompilerServices; global using System.Threading;"]);
        GeneratorRun run = GeneratorRun.Over(project);
        using var image = new MemoryStream();
        ImmutableArray<Diagnostic> findings = await Harness.Analysis.DiagnosticsAsync(run.Output);
        Diagnostic[] complaints = [.. run.Output.Emit(image).Diagnostics.Concat(run.Result.Diagnostics).Concat(findings).Where(IsComplaint)];
        Assert.True(complaints.Length == 0, string.Join("\n", complaints.AsEnumerable()));
        return image.ToArray();
    }

    /// <summary>What the program prints.</summary>
    public static string Run(byte[] image)
    {
        using Lock.Scope alone = ConsoleOutput.EnterScope();
        Assembly program = new AssemblyLoadContext("page", isCollectible: true).LoadFromStream(new MemoryStream(image));
        TextWriter before = Console.Out;
        using var output = new StringWriter();
        Console.SetOut(TextWriter.Synchronized(output));
        try
        {
            program.EntryPoint!.Invoke(null, program.EntryPoint.GetParameters().Length == 0 ? [] : [Array.Empty<string>()]);
        }
        finally
        {
            Console.SetOut(before);
        }

        return output.ToString();
    }

    /// <summary>Examples need no comments on public members.</summary>
    private static bool IsComplaint(Diagnostic diagnostic) => diagnostic is { Severity: >= DiagnosticSeverity.Warning, IsSuppressed: false, Id: not "CS1591" };
}
