using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NetGen.Generator.Tests.Harness;

/// <summary>The properties of a build that the package makes visible to analyzers, each "name = value".</summary>
internal sealed class BuildProperties(IEnumerable<string> properties) : AnalyzerConfigOptionsProvider
{
    private readonly Values _values = new(properties.Select(property => property.Split('=')).ToDictionary(parts => $"build_property.{parts[0].Trim()}", parts => parts[1].Trim()));

    public override AnalyzerConfigOptions GlobalOptions => _values;

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => _values;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => _values;

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
