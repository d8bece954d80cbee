using Microsoft.CodeAnalysis;

namespace NetGen.Generator;

/// <summary>NG9999: NetGen itself failed. The one diagnostic that the generator reports.</summary>
internal static class InternalError
{
    public static DiagnosticDescriptor Descriptor { get; } = new(
        "NG9999",
        "NetGen failed",
        "NetGen failed on {0}, which is an error in NetGen and not in the network: please report it with this message and the class's attributes. {1}",
        "NetGen",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        customTags: WellKnownDiagnosticTags.NotConfigurable);
}
