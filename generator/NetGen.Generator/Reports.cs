using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace NetGen.Generator;

/// <summary>
/// Keeps what several networks find in a block that all of them place from being said once for each: the first to find it reports it, and whichever that is, the
/// report is the same. Who has reported may do so again, since an editor analyzes a network more than once.
/// </summary>
internal sealed class Reports
{
    private readonly ConcurrentDictionary<string, INamedTypeSymbol> _networks = new(StringComparer.Ordinal);

    public bool IsOf(INamedTypeSymbol network, Diagnostic report) => SymbolEqualityComparer.Default.Equals(_networks.GetOrAdd(Text(report), network), network);

    /// <summary>All that a user can see of it, its fix included.</summary>
    private static string Text(Diagnostic report)
    {
        IEnumerable<string> places = report.AdditionalLocations.Prepend(report.Location).Select(place => $"{place.SourceTree?.FilePath} {place.SourceSpan}");
        IEnumerable<string> properties = report.Properties.OrderBy(property => property.Key, StringComparer.Ordinal).Select(property => $"{property.Key} {property.Value}");
        return string.Join("\n", places.Concat(properties).Append($"{report.Id} {report.Severity} {report}"));
    }
}
