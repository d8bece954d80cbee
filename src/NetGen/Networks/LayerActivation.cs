using System.Numerics;
using NetGen.Runtime;

namespace NetGen;

/// <summary>What a layer made of one sample.</summary>
/// <typeparam name="T">The network's numbers.</typeparam>
public sealed class LayerActivation<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly LayerDescription _layer;
    private readonly T[] _values;

    internal LayerActivation(LayerDescription layer, T[] values) => (_layer, _values) = (layer, values);

    /// <summary>The layer's name, with which its parameters' names begin: "dense1", "residual1.relu1".</summary>
    public string Name => _layer.Name;

    /// <summary>The attribute that declares it: "Dense".</summary>
    public string Kind => _layer.Kind;

    /// <summary>(features), (time, features) or (channels, height, width).</summary>
    public IReadOnlyList<int> Shape => _layer.OutputShape;

    /// <summary>The values in row-major order of <see cref="Shape"/>: an image lies channel after channel.</summary>
    public ReadOnlySpan<T> Values => _values;

    /// <summary>"dense1 (Dense): (8)".</summary>
    public override string ToString() => _layer.ToString();
}
