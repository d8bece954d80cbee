using NetGen.Runtime;

namespace NetGen;

/// <summary>What a network is: its layers with shapes, parameters and multiply-adds. <see cref="ToString"/> is the summary table.</summary>
public sealed class NetworkDescription
{
    /// <summary>Describes a network; emitted code calls this.</summary>
    /// <param name="name">The class's name.</param>
    /// <param name="precision">The type of its numbers.</param>
    /// <param name="inputShape">The shape of a sample.</param>
    /// <param name="outputShape">The shape of a prediction.</param>
    /// <param name="layers">In order.</param>
    /// <param name="hash">Of what prediction depends on, in hexadecimal.</param>
    public NetworkDescription(string name, Precision precision, int[] inputShape, int[] outputShape, LayerDescription[] layers, string hash)
    {
        ArgumentNullException.ThrowIfNull(inputShape);
        ArgumentNullException.ThrowIfNull(outputShape);
        ArgumentNullException.ThrowIfNull(layers);
        Name = name;
        Precision = precision;
        Hash = hash;
        InputShape = Array.AsReadOnly([.. inputShape]);
        OutputShape = Array.AsReadOnly([.. outputShape]);
        Layers = Array.AsReadOnly([.. layers]);
        Parameters = layers.Sum(layer => layer.Parameters);
        MultiplyAdds = layers.Sum(layer => layer.MultiplyAdds);
    }

    /// <summary>The class's name.</summary>
    public string Name { get; }

    /// <summary>The type of its numbers.</summary>
    public Precision Precision { get; }

    /// <summary>The shape of a sample: (features), (time, features) or (channels, height, width).</summary>
    public IReadOnlyList<int> InputShape { get; }

    /// <summary>The shape of a prediction.</summary>
    public IReadOnlyList<int> OutputShape { get; }

    /// <summary>The layers in order.</summary>
    public IReadOnlyList<LayerDescription> Layers { get; }

    /// <summary>How many numbers the layers learn.</summary>
    public long Parameters { get; }

    /// <summary>Multiplications with addition of a prediction, per sample.</summary>
    public long MultiplyAdds { get; }

    /// <summary>
    /// Sixteen hexadecimal digits that stand for layers, shapes and activations: all that prediction depends on but the parameters. Files carry it.
    /// </summary>
    public string Hash { get; }

    /// <summary>A table with a row per layer, and the totals.</summary>
    public override string ToString() => SummaryTable.Of(this);
}
