namespace NetGen.Runtime;

public sealed partial class NetworkParameters<T>
{
    private const string HashKey = "netgen.hash";

    /// <summary>Writes a safetensors file, whole or not at all.</summary>
    public void Save(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        AtomicFile.Write(path, Save);
    }

    /// <summary>Writes a safetensors file to a stream, which stays open.</summary>
    public void Save(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        SafetensorsTensor[] tensors = [.. _slots.Select(ToTensor)];
        SafetensorsFile.Write(stream, tensors, new Dictionary<string, string>(StringComparer.Ordinal) { [HashKey] = _description.Hash });
    }

    /// <summary>Reads a safetensors file; nothing changes if it is refused.</summary>
    /// <exception cref="NetGenFormatException">It is no safetensors file, or not one of this network's.</exception>
    public void Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        Take(SafetensorsFile.Read(path));
    }

    /// <summary>Reads a safetensors file from the rest of a stream, which stays open; nothing changes if it is refused.</summary>
    /// <exception cref="NetGenFormatException">It is no safetensors file, or not one of this network's.</exception>
    public void Load(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        Take(SafetensorsFile.Read(stream, stream is FileStream file ? file.Name : "stream"));
    }

    private void Take(SafetensorsFile file)
    {
        SafetensorsTensor[] tensors = TensorMatch.Of(file, _description, _slots, HashKey);
        for (int i = 0; i < tensors.Length; i++)
        {
            T[] raw = new T[_slots[i].Length];
            tensors[i].CopyTo(raw.AsSpan());
            ParameterLayout.Write<T>(_slots[i], raw, ref _values.Origin);
        }
        Touch();
    }

    private SafetensorsTensor ToTensor(ParameterSlot slot)
    {
        T[] raw = new T[slot.Length];
        ParameterLayout.Read(slot, ref _values.Origin, raw.AsSpan());
        return SafetensorsTensor.Create<T>(slot.Name, slot.Shape.ToArray(), raw);
    }
}
