using System.Collections;
using System.Numerics;
using NetGen.Runtime;

namespace NetGen;

/// <summary>What every layer of a network made of one sample, in order; <see cref="ToString"/> is a table.</summary>
/// <remarks>
/// The values are those of a prediction: what acts in training alone, such as dropout, passes its input on. The last layer's are the network's output.
/// </remarks>
/// <typeparam name="T">The network's numbers.</typeparam>
public sealed class Inspection<T> : IReadOnlyList<LayerActivation<T>>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly NetworkDescription _network;
    private readonly LayerActivation<T>[] _layers;

    internal Inspection(NetworkDescription network, LayerActivation<T>[] layers) => (_network, _layers) = (network, layers);

    /// <summary>The number of layers.</summary>
    public int Count => _layers.Length;

    /// <summary>The layer at a place of the network's order.</summary>
    /// <param name="index">From 0.</param>
    public LayerActivation<T> this[int index] => _layers[index];

    /// <summary>The layer of a name.</summary>
    /// <param name="name">"dense1", "residual1.relu1".</param>
    /// <exception cref="ArgumentException">The network has no such layer; the message names those that it has.</exception>
    public LayerActivation<T> this[string name] => Array.Find(_layers, layer => string.Equals(layer.Name, name, StringComparison.Ordinal))
        ?? throw new ArgumentException($"{_network.Name} has no layer \"{name}\"; it has {string.Join(", ", _layers.Select(layer => layer.Name))}.", nameof(name));

    /// <summary>The layers in order.</summary>
    public IEnumerator<LayerActivation<T>> GetEnumerator() => ((IEnumerable<LayerActivation<T>>)_layers).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>A row per layer: its shape, the least, the mean and the greatest value, and the first few.</summary>
    public override string ToString() => InspectionTable.Of(_network.Name, _layers);
}
