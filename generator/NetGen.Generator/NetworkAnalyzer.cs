using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Compiler;
using NetGen.Compiler.Declaration;
using NetGen.Compiler.Graph;
using NetGen.Generator.Reading;

namespace NetGen.Generator;

/// <summary>
/// Reports what is wrong with a network on the attribute at fault. It reads and checks exactly as the generator does; should NetGen itself fail at that,
/// the generator is the one to say so.
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
        context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct) || !type.GetAttributes().Any(attribute => Language.IsNetwork(attribute.AttributeClass)))
            return;
        Attempt<DeclarationReading> reading = Attempt.Of(() => DeclarationReader.Read(type, context.CancellationToken));
        Attempt<NetworkGraph> graph = reading.Then(read => GraphBuilder.Build(read.Declaration));
        foreach (Finding finding in graph.Value?.Findings ?? default)
        {
            if (finding.Id == Descriptors.InternalError.Id)
                continue;
            Location location = reading.Value!.Locate(finding, context.CancellationToken);
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.Of(finding.Id), location, finding.Message));
        }
    }
}
