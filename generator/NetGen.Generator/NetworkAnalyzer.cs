using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Compiler.Declaration;
using NetGen.Compiler.Graph;
using NetGen.Generator.Calls;
using NetGen.Generator.Reading;

namespace NetGen.Generator;

/// <summary>
/// Reports what is wrong with a network on the attribute at fault, and what is wrong with calls to it. It reads and checks exactly as the generator does, and gives advice where nothing is in error;
/// should NetGen itself fail at reading or checking, the generator is the one to say so.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NetworkAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Descriptors.OfNetworks;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            NetworkReadings networks = new();
            PublishCheck publish = new();
            Reports reports = new();
            start.RegisterSymbolAction(symbol => Analyze(symbol, networks, publish, reports), SymbolKind.NamedType);
            start.RegisterSyntaxNodeAction(new CallRules(networks).Analyze, SyntaxKind.InvocationExpression);
            start.RegisterCompilationEndAction(publish.Report);
        });
    }

    private static void Analyze(SymbolAnalysisContext context, NetworkReadings networks, PublishCheck publish, Reports reports)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct))
            return;
        ImmutableArray<AttributeData> attributes = type.GetAttributes();
        if (attributes.Any(attribute => Language.IsNetwork(attribute.AttributeClass)))
            AnalyzeNetwork(type, context, networks, publish, reports);
        else if (!attributes.Any(attribute => Language.IsBlock(attribute.AttributeClass)))
            AnalyzeOther(type, attributes, context);
    }

    private static void AnalyzeNetwork(INamedTypeSymbol type, SymbolAnalysisContext context, NetworkReadings networks, PublishCheck publish, Reports reports)
    {
        if (networks.Find(type, context.CancellationToken) is not { } network)
            return;
        publish.Add(network.Reading);
        foreach (Finding finding in NetworkAdvice.Of(network.Reading.Declaration, network.Graph).Where(finding => finding.Id != Descriptors.InternalError.Id))
        {
            Diagnostic report = RepairProperties.Report(finding, network.Reading, context.CancellationToken);
            if (!finding.Site.IsInBlock || reports.IsOf(type, report))
                context.ReportDiagnostic(report);
        }
    }

    /// <summary>A class with layers that is neither a network nor a block. Where it is placed as one, that is said there.</summary>
    private static void AnalyzeOther(INamedTypeSymbol type, ImmutableArray<AttributeData> attributes, SymbolAnalysisContext context)
    {
        if (attributes.FirstOrDefault(attribute => Language.IsLayer(attribute.AttributeClass) && attribute.ApplicationSyntaxReference is not null) is not { } layer
            || PlacedBlocks.Contain(type, context.Compilation, context.CancellationToken))
        {
            return;
        }

        AttributeSite site = AttributeSite.Of(layer, []);
        Finding finding = ClassRules.Stray(type.Name, Reading.AttributeReader.KindOf(layer));
        context.ReportDiagnostic(Diagnostic.Create(Descriptors.Of(finding), site.Syntax("", context.CancellationToken).GetLocation(), finding.Message));
    }
}
