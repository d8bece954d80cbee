using Microsoft.CodeAnalysis;
using NetGen.Compiler.Graph;

namespace NetGen.Generator.Calls;

/// <summary>What the runtime asks of a call to a network.</summary>
/// <param name="Name">The class's name.</param>
/// <param name="InputLength">Values of a sample.</param>
/// <param name="OutputLength">Values of a prediction.</param>
internal sealed record CalledNetwork(string Name, int InputLength, int OutputLength)
{
    /// <summary>The fewest samples of a training step.</summary>
    public int LeastBatch { get; init; } = 1;

    /// <summary>Whether a run ends with the weights of its best epoch.</summary>
    public bool RestoresBest { get; init; }

    /// <summary>The shapes of parameters by name; of a network without source there are none.</summary>
    public IReadOnlyDictionary<string, GraphParameter> Parameters { get; init; } = new Dictionary<string, GraphParameter>(StringComparer.Ordinal);

    /// <summary>Null for one in error, whose members throw whatever they are given.</summary>
    public static CalledNetwork? Of(NetworkGraph graph) => graph.HasErrors
        ? null
        : new(graph.Name, graph.Input.OutputShape.Length, graph.Output.OutputShape.Length)
        {
            LeastBatch = graph.IsTrained && graph.Nodes.Any(NeedsBatch) ? 2 : 1,
            RestoresBest = graph is { IsTrained: true, Training.EarlyStop.RestoreBest: true },
            Parameters = graph.Parameters.ToDictionary(parameter => parameter.Name, StringComparer.Ordinal),
        };

    /// <summary>Of a referenced assembly: what its members and attributes say of it.</summary>
    public static CalledNetwork? Of(INamedTypeSymbol network) => LengthOf(network, "InputLength") is { } inputs && LengthOf(network, "OutputLength") is { } outputs
        ? new(network.Name, inputs, outputs) { RestoresBest = network.GetAttributes().Any(RestoresWeights) }
        : null;

    private static bool NeedsBatch(Node node) => node.Layer is BatchNormLayer && node.OutputShape.Length == node.OutputShape.Channels;

    private static int? LengthOf(INamedTypeSymbol network, string name) =>
        network.GetMembers(name).FirstOrDefault() is IFieldSymbol { ConstantValue: int and > 0 and var length } ? length : null;

    private static bool RestoresWeights(AttributeData attribute) =>
        Language.Contains(attribute.AttributeClass) && Reading.AttributeReader.KindOf(attribute) == EarlyStop.Kind &&
        !attribute.NamedArguments.Any(argument => argument is { Key: "RestoreBest", Value.Value: false });
}
