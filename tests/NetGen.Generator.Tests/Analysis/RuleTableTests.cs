using Microsoft.CodeAnalysis;
using NetGen.Compiler.Declaration;
using NetGen.Generator.Tests.Harness;

namespace NetGen.Generator.Tests.Analysis;

/// <summary>What Roslyn is told of the rules is what the compiler's table says.</summary>
public class RuleTableTests
{
    private static readonly IReadOnlyList<DiagnosticDescriptor> All = [.. Descriptors.OfNetworks, Descriptors.InternalError];

    [Fact]
    public void Every_rule_has_a_descriptor()
        => Assert.Equal(
            RuleTable.Rules.SelectMany(rule => rule.Severities, (rule, severity) => $"{rule.Id} {severity}".Replace("Information", "Info", StringComparison.Ordinal)),
            All.Select(descriptor => $"{descriptor.Id} {descriptor.DefaultSeverity}"));

    [Fact]
    public void Errors_alone_cannot_be_switched_off()
        => Assert.All(
            All,
            descriptor => Assert.Equal(
                descriptor.DefaultSeverity == DiagnosticSeverity.Error, descriptor.CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable)));

    [Fact]
    public void Every_rule_links_to_its_page()
        => Assert.All(All, descriptor => Assert.EndsWith($"generator/docs/{descriptor.Id}.md", descriptor.HelpLinkUri, StringComparison.Ordinal));

    [Fact]
    public void Release_tracking_lists_every_rule_once()
    {
        IEnumerable<string> tracked = new[] { "Shipped", "Unshipped" }
            .SelectMany(which => File.ReadLines(Repository.Path($"generator/NetGen.Generator/AnalyzerReleases.{which}.md")))
            .Where(line => line.StartsWith("NG", StringComparison.Ordinal))
            .Select(line => string.Join(" | ", line.Split('|').Take(3).Select(cell => cell.Trim())));
        Assert.Equal(All.DistinctBy(rule => rule.Id).Select(rule => $"{rule.Id} | {rule.Category} | {rule.DefaultSeverity}"), tracked.Order(StringComparer.Ordinal));
    }
}
