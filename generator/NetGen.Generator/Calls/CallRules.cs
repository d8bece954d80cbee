using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NetGen.Compiler.Declaration;
using NetGen.Generator.Reading;

namespace NetGen.Generator.Calls;

/// <summary>
/// The rules on calls to networks. Syntax comes first: a call of another name is left at once, and what is asked of a network is asked once per compilation.
/// </summary>
/// <param name="networks">Those of the project, shared with the rules on declarations.</param>
internal sealed class CallRules(NetworkReadings networks)
{
    private static readonly Func<NetworkCall, CalledNetwork, CallFinding?>[] Rules =
    [
        LengthRule.Check,
        (call, _) => AllocationRule.CheckOutputs(call),
        (call, _) => AllocationRule.CheckInputs(call),
        (call, _) => DataRule.Check(call),
        HistoryRule.Check,
    ];

    private readonly ConcurrentDictionary<INamedTypeSymbol, CalledNetwork?> _called = new(SymbolEqualityComparer.Default);

    public void Analyze(SyntaxNodeAnalysisContext context)
    {
        var syntax = (InvocationExpressionSyntax)context.Node;
        if (!NetworkCall.IsNamed(NameOf(syntax.Expression))
            || context.SemanticModel.GetOperation(syntax, context.CancellationToken) is not IInvocationOperation invocation
            || NetworkCall.Of(invocation) is not { } call
            || _called.GetOrAdd(call.Network, network => Ask(network, context)) is not { } network)
        {
            return;
        }

        foreach (Func<NetworkCall, CalledNetwork, CallFinding?> rule in Rules)
        {
            if (rule(call, network) is { } finding)
                context.ReportDiagnostic(finding.Report());
        }
    }

    /// <summary>A network of another assembly, which is compiled, is asked by its members.</summary>
    private CalledNetwork? Ask(INamedTypeSymbol network, SyntaxNodeAnalysisContext context) =>
        !SymbolEqualityComparer.Default.Equals(network.ContainingAssembly, context.Compilation.Assembly) ? CalledNetwork.Of(network)
        : networks.Find(network, context.CancellationToken) is { } found ? CalledNetwork.Of(found.Graph)
        : null;

    private static string NameOf(ExpressionSyntax called) => called switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => "",
    };
}

/// <summary>What is wrong with a call, and where.</summary>
/// <param name="Id">The rule, whose worst severity it has.</param>
/// <param name="Place">What is underlined.</param>
/// <param name="Message">The whole sentence.</param>
internal sealed record CallFinding(string Id, SyntaxNode Place, string Message)
{
    /// <summary>Where the code fix is to work; its meaning is between the rule and its fix.</summary>
    public IReadOnlyList<SyntaxNode> Places { get; init; } = [];

    public Diagnostic Report() => Diagnostic.Create(
        Descriptors.Of(new Finding(Id, RuleTable.Find(Id).Severity, Site.Class, Message)), Place.GetLocation(), Places.Select(place => place.GetLocation()), Message);
}
