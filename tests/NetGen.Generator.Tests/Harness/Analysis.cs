using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NetGen.Generator.Tests.Harness;

/// <summary>The analyzer over a project, after the generator has run as it does in a build.</summary>
internal static class Analysis
{
    /// <summary>What is reported, with the text that it is reported on: ("NG1006", "Dense(3)"), in the order of files and places.</summary>
    public static async Task<IReadOnlyList<Report>> OfAsync(params string[] sources)
        => [.. (await DiagnosticsAsync(GeneratorRun.Over(sources).Output)).Select(Report.Of)];

    /// <param name="project">What is analyzed.</param>
    /// <param name="properties">Properties of the build that analyzers see, "PublishAot = true".</param>
    public static async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(Compilation project, params string[] properties)
    {
        CompilationWithAnalyzers analysis = project.WithAnalyzers([new NetworkAnalyzer()], new AnalyzerOptions([], new BuildProperties(properties)));
        ImmutableArray<Diagnostic> diagnostics = await analysis.GetAnalyzerDiagnosticsAsync();
        return [.. diagnostics
            .OrderBy(diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)
            .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)];
    }
}

/// <summary>A diagnostic as a test states it.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Text">What is underlined.</param>
/// <param name="Message">The whole message.</param>
/// <param name="Severity">After what the project says of it.</param>
internal sealed record Report(string Id, string Text, string Message, DiagnosticSeverity Severity)
{
    public static Report Of(Diagnostic diagnostic)
        => new(
            diagnostic.Id,
            diagnostic.Location.SourceTree?.GetText().ToString(diagnostic.Location.SourceSpan) ?? "",
            diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture),
            diagnostic.Severity);
}
