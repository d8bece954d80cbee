using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NetGen.Compiler.Declaration;

namespace NetGen.Generator;

/// <summary>The rules of the compiler as Roslyn knows rules. An error cannot be switched off: the network could not work.</summary>
internal static class Descriptors
{
    private const string InternalErrorId = "NG9999";
    private const string Documentation = "https://github.com/netgen/netgen/blob/main/generator/docs/";

    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> ById = RuleTable.Rules.ToImmutableDictionary(rule => rule.Id, Describe, StringComparer.Ordinal);

    /// <summary>A failure of NetGen itself, which the generator reports.</summary>
    public static DiagnosticDescriptor InternalError { get; } = Of(InternalErrorId);

    /// <summary>All others, which the analyzer reports.</summary>
    public static ImmutableArray<DiagnosticDescriptor> OfNetworks { get; } =
        [.. RuleTable.Rules.Where(rule => rule.Id != InternalErrorId).Select(rule => Of(rule.Id))];

    public static DiagnosticDescriptor Of(string id) => ById[id];

    /// <summary>The whole message comes with the finding: it speaks of this network.</summary>
    private static DiagnosticDescriptor Describe(Rule rule) => new(
        rule.Id,
        rule.Title,
        messageFormat: "{0}",
        $"NetGen.{rule.Category}",
        Severity(rule.Severity),
        isEnabledByDefault: true,
        helpLinkUri: $"{Documentation}{rule.Id}.md",
        customTags: rule.Severity == RuleSeverity.Error ? [WellKnownDiagnosticTags.NotConfigurable] : []);

    private static DiagnosticSeverity Severity(RuleSeverity severity)
        => severity switch
        {
            RuleSeverity.Error => DiagnosticSeverity.Error,
            RuleSeverity.Warning => DiagnosticSeverity.Warning,
            _ => DiagnosticSeverity.Info,
        };
}
