using Microsoft.CodeAnalysis;
using NetGen.Compiler;
using NetGen.Generator.Tests.Harness;

namespace NetGen.Generator.Tests.Generation;

/// <summary>A failure of NetGen's own is an error that says how to report it, and leaves the other networks alone.</summary>
public class InternalErrorTests
{
    private static readonly NetworkGenerator Failing = new(declaration => declaration.Class.Name == "Xor"
        ? throw new InvalidOperationException("a poisoned\r\nnetwork")
        : NetworkCompiler.Compile(declaration));

    private static readonly GeneratorRun Run = GeneratorRun.Over(UserProject.Of(SampleSources.Xor, SampleSources.Regression), Failing);

    [Fact]
    public void It_is_NG9999()
    {
        Assert.Null(Run.Result.Exception);
        Diagnostic error = Assert.Single(Run.Result.Diagnostics);
        Assert.Equal("NG9999", error.Id);
        Assert.Equal(DiagnosticSeverity.Error, error.Severity);
        Assert.Contains(error.Descriptor.CustomTags, tag => tag == WellKnownDiagnosticTags.NotConfigurable);
    }

    [Fact]
    public void It_names_the_network_and_the_failure_on_one_line_and_says_to_report_it()
    {
        string message = Assert.Single(Run.Result.Diagnostics).GetMessage(null);
        Assert.Contains("Samples.Xor", message, StringComparison.Ordinal);
        Assert.Contains("InvalidOperationException: a poisoned network", message, StringComparison.Ordinal);
        Assert.Contains("please report it", message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', message);
    }

    [Fact]
    public void The_other_networks_are_there() => Assert.Equal("Regression.g.cs", Assert.Single(Run.Files).Key);
}
