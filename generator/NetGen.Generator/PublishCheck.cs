using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Compiler.Declaration;
using NetGen.Compiler.Graph;
using NetGen.Generator.Reading;

namespace NetGen.Generator;

/// <summary>Says once per project what is to be said of how it is published: on its first network by name.</summary>
internal sealed class PublishCheck
{
    private readonly ConcurrentDictionary<string, DeclarationReading> _networks = new(StringComparer.Ordinal);

    public void Add(DeclarationReading network) => _networks[SourceName.Of(network.Declaration.Class).Identity] = network;

    public void Report(CompilationAnalysisContext context)
    {
        if (_networks.Keys.OrderBy(name => name, StringComparer.Ordinal).FirstOrDefault() is not { } first)
            return;
        AnalyzerConfigOptions options = context.Options.AnalyzerConfigOptionsProvider.GlobalOptions;
        Finding? finding = PublishAdvice.Check(
            _networks[first].Declaration, property => options.TryGetValue($"build_property.{property}", out string? value) ? value : "");
        if (finding is not null)
            context.ReportDiagnostic(RepairProperties.Report(finding, _networks[first], context.CancellationToken));
    }
}
