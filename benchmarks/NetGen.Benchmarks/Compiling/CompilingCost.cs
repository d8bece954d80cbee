using System.Text.Json.Serialization;

namespace NetGen.Benchmarks.Compiling;

/// <summary>A figure of what it costs to compile networks.</summary>
/// <param name="Name">"generator-lenet".</param>
/// <param name="Value">The best of several measurements where it is a time.</param>
/// <param name="Unit">"ms", "%", "bytes" or "methods".</param>
internal sealed record CompilingCost(
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("value")] double Value,
    [property: JsonPropertyName("unit")] string Unit);
