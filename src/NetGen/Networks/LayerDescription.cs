using NetGen.Runtime;

namespace NetGen;

/// <summary>A layer, as a row of the table that describes a network.</summary>
public sealed class LayerDescription
{
    /// <summary>Describes a layer.</summary>
    /// <param name="name">Its name, with which its parameters' names begin: "dense1".</param>
    /// <param name="kind">The attribute that declares it: "Dense".</param>
    /// <param name="outputShape">What it makes of a sample.</param>
    /// <param name="parameters">How many numbers it learns or keeps.</param>
    /// <param name="multiplyAdds">Its share of a prediction, per sample.</param>
    public LayerDescription(string name, string kind, int[] outputShape, long parameters, long multiplyAdds)
    {
        ArgumentNullException.ThrowIfNull(outputShape);
        Name = name;
        Kind = kind;
        Parameters = parameters;
        MultiplyAdds = multiplyAdds;
        OutputShape = Array.AsReadOnly([.. outputShape]);
    }

    /// <summary>Its name, with which its parameters' names begin: "dense1".</summary>
    public string Name { get; }

    /// <summary>The attribute that declares it: "Dense".</summary>
    public string Kind { get; }

    /// <summary>What it makes of a sample: (features), (time, features) or (channels, height, width).</summary>
    public IReadOnlyList<int> OutputShape { get; }

    /// <summary>How many numbers it learns or keeps.</summary>
    public long Parameters { get; }

    /// <summary>Multiplications with addition of a prediction, per sample.</summary>
    public long MultiplyAdds { get; }

    /// <summary>"dense1 (Dense): (8)".</summary>
    public override string ToString() => $"{Name} ({Kind}): {ShapeText.Of(OutputShape)}";
}
