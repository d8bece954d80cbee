using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NetGen.Compiler.Declaration;

namespace NetGen.Generator;

/// <summary>
/// The rules of the compiler as Roslyn knows rules: one descriptor for every severity of a rule. An error cannot be switched off, because the network could not
/// work; what is milder is configured as with any rule, even where both bear one id.
/// </summary>
internal static class Descriptors
{
    private const string InternalErrorId = "NG9999";
    private const string Documentation = "https://github.com/netgen/netgen/blob/main/generator/docs/";

    private static readonly ImmutableDictionary<(string Id, RuleSeverity Severity), DiagnosticDescriptor> All =
        RuleTable.Rules.SelectMany(rule => rule.Severities, (rule, severity) => (rule, severity)).ToImmutableDictionary(of => (of.rule.Id, of.severity), of => Describe(of.rule, of.severity));

    /// <summary>A failure of NetGen itself, which the generator reports.</summary>
    public static DiagnosticDescriptor InternalError { get; } = All[(InternalErrorId, RuleSeverity.Error)];

    /// <summary>All others, which the analyzer reports: by id, the worst severity first.</summary>
    public static ImmutableArray<DiagnosticDescriptor> OfNetworks { get; } =
        [.. RuleTable.Rules.Where(rule => rule.Id != InternalErrorId).SelectMany(rule => rule.Severities, (rule, severity) => All[(rule.Id, severity)])];

    public static DiagnosticDescriptor Of(Finding finding) => All[(finding.Id, finding.Severity)];

    /// <summary>The whole message comes with the finding: it speaks of this network.</summary>
    private static DiagnosticDescriptor Describe(Rule rule, RuleSeverity severity) => new(
        rule.Id,
        rule.Title,
        messageFormat: "{0}",
        $"NetGen.{rule.Category}",
        Severity(severity),
        isEnabledByDefault: true,
        helpLinkUri: $"{Documentation}{rule.Id}.md",
        customTags: severity == RuleSeverity.Error ? [WellKnownDiagnosticTags.NotConfigurable] : rule.IsOfProject ? [WellKnownDiagnosticTags.CompilationEnd] : []);

    private static DiagnosticSeverity Severity(RuleSeverity severity)
        => severity switch
        {
            RuleSeverity.Error => DiagnosticSeverity.Error,
            RuleSeverity.Warning => DiagnosticSeverity.Warning,
            _ => DiagnosticSeverity.Info,
        };
}
