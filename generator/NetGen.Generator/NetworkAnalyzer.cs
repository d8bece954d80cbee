using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Compiler;
using NetGen.Compiler.Declaration;
using NetGen.Compiler.Graph;
using NetGen.Generator.Reading;

namespace NetGen.Generator;

/// <summary>
/// Reports what is wrong with a network on the attribute at fault. It reads and checks exactly as the generator does, and gives advice where nothing is in error;
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
            PublishCheck publish = new();
            start.RegisterSymbolAction(symbol => Analyze(symbol, publish), SymbolKind.NamedType);
            start.RegisterCompilationEndAction(publish.Report);
        });
    }

    private static void Analyze(SymbolAnalysisContext context, PublishCheck publish)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct))
            return;
        ImmutableArray<AttributeData> attributes = type.GetAttributes();
        if (attributes.Any(attribute => Language.IsNetwork(attribute.AttributeClass)))
            AnalyzeNetwork(type, context, publish);
        else if (!attributes.Any(attribute => Language.IsBlock(attribute.AttributeClass)))
            AnalyzeOther(type, attributes, context);
    }

    private static void AnalyzeNetwork(INamedTypeSymbol type, SymbolAnalysisContext context, PublishCheck publish)
    {
        Attempt<DeclarationReading> reading = Attempt.Of(() => DeclarationReader.Read(type, context.CancellationToken));
        Attempt<NetworkGraph> graph = reading.Then(read => GraphBuilder.Build(read.Declaration));
        if (graph.Value is not { } built)
            return;
        DeclarationReading read = reading.Value!;
        publish.Add(read);
        foreach (Finding finding in NetworkAdvice.Of(read.Declaration, built).Where(finding => finding.Id != Descriptors.InternalError.Id))
            context.ReportDiagnostic(RepairProperties.Report(finding, read, context.CancellationToken));
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
