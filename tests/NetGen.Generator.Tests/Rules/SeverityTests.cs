using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Generator.Tests.Harness;

namespace NetGen.Generator.Tests.Rules;

/// <summary>What an .editorconfig says of a rule holds for its warnings and its advice, and never for its errors, even under one id.</summary>
public sealed class SeverityTests
{
    private const string Warning = "[Network, Input(4), Dense(16), LeakyReLU(0), Dense(1), MeanSquaredError, Sgd(0.1)] partial class Net;";
    private const string Error = "[Network, Input(4), Dense(16), LeakyReLU(double.NaN), Dense(1), MeanSquaredError, Sgd(0.1)] partial class Net;";

    [Theory]
    [InlineData(ReportDiagnostic.Default, DiagnosticSeverity.Warning)]
    [InlineData(ReportDiagnostic.Error, DiagnosticSeverity.Error)]
    [InlineData(ReportDiagnostic.Info, DiagnosticSeverity.Info)]
    [InlineData(ReportDiagnostic.Hidden, DiagnosticSeverity.Hidden)]
    public async Task Warning_is_what_the_file_says(ReportDiagnostic configured, DiagnosticSeverity expected)
        => Assert.Equal(expected, Assert.Single(await FindAsync(Warning, configured)).Severity);

    [Fact]
    public async Task Warning_can_be_switched_off() => Assert.Empty(await FindAsync(Warning, ReportDiagnostic.Suppress));

    [Theory]
    [InlineData(ReportDiagnostic.Suppress)]
    [InlineData(ReportDiagnostic.Hidden)]
    [InlineData(ReportDiagnostic.Warn)]
    public async Task Error_of_the_same_id_stays_an_error(ReportDiagnostic configured)
        => Assert.Equal(DiagnosticSeverity.Error, Assert.Single(await FindAsync(Error, configured)).Severity);

    private static async Task<ImmutableArray<Diagnostic>> FindAsync(string source, ReportDiagnostic configured)
    {
        Compilation project = UserProject.Of(source);
        project = project.WithOptions(project.Options.WithSyntaxTreeOptionsProvider(new Configured("NG2008", configured)));
        return [.. (await Harness.Analysis.DiagnosticsAsync(project)).Where(found => !found.IsSuppressed)];
    }

    /// <summary>As the compiler reads <c>dotnet_diagnostic.ID.severity</c>.</summary>
    private sealed class Configured(string id, ReportDiagnostic severity) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.NotGenerated;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic value)
        {
            value = severity;
            return diagnosticId == id && severity != ReportDiagnostic.Default;
        }

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic value)
        {
            value = ReportDiagnostic.Default;
            return false;
        }
    }
}
