namespace NetGen;

/// <summary>What every network offers whatever its precision; the class itself has <c>Predict</c> and the rest, in its own numbers.</summary>
/// <typeparam name="TSelf">The network's class.</typeparam>
public interface INetwork<TSelf>
    where TSelf : class, INetwork<TSelf>
{
    /// <summary>Layers, shapes, parameters, multiply-adds and hash.</summary>
    static abstract NetworkDescription Description { get; }

    /// <summary>Reads a network's parameters from a safetensors file.</summary>
    /// <param name="path">The file.</param>
    /// <returns>A new network.</returns>
    /// <exception cref="NetGenFormatException">The file is no safetensors file, or another network's.</exception>
    static abstract TSelf Load(string path);

    /// <summary>Reads a network's parameters from the rest of a stream, which stays open.</summary>
    /// <param name="stream">Holds a safetensors file.</param>
    /// <returns>A new network.</returns>
    /// <exception cref="NetGenFormatException">The stream holds no safetensors file, or another network's.</exception>
    static abstract TSelf Load(Stream stream);

    /// <summary>Writes the parameters as a safetensors file, whole or not at all.</summary>
    /// <param name="path">The file; an older one is replaced.</param>
    void Save(string path);

    /// <summary>Writes the parameters as a safetensors file to a stream, which stays open.</summary>
    /// <param name="stream">Receives the file.</param>
    void Save(Stream stream);

    /// <summary>Another network with the same parameters.</summary>
    TSelf Clone();

    /// <summary>Takes over all parameters of another network.</summary>
    /// <param name="other">Stays as it is.</param>
    void CopyFrom(TSelf other);
}
