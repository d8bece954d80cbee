namespace NetGen.Runtime;

/// <summary>The header of a safetensors file, checked: the entries tile the data from 0 to DataLength.</summary>
internal sealed partial class SafetensorsHeader
{
    /// <summary>The longest header that the format's own implementation reads.</summary>
    public const int MaxLength = 100_000_000;

    private SafetensorsHeader(List<SafetensorsEntry> tensors, Dictionary<string, string> metadata, long dataLength)
    {
        Tensors = tensors;
        Metadata = metadata;
        DataLength = dataLength;
    }

    /// <summary>The entries in the order of their bytes.</summary>
    public List<SafetensorsEntry> Tensors { get; }

    public Dictionary<string, string> Metadata { get; }

    public long DataLength { get; }

    public static SafetensorsHeader Parse(ReadOnlySpan<byte> utf8, string fileName)
    {
        var reader = new SafetensorsHeaderReader(utf8, fileName);
        reader.Read(out List<SafetensorsEntry> tensors, out Dictionary<string, string> metadata);
        tensors.Sort((a, b) => a.Begin != b.Begin ? a.Begin.CompareTo(b.Begin) : a.End.CompareTo(b.End));

        long next = 0;
        foreach (SafetensorsEntry tensor in tensors)
        {
            CheckLength(tensor, fileName);
            if (tensor.Begin != next)
                throw NetGenFormatException.Expected(fileName, tensor.Place, $"data that begins at offset {next}, where the tensor before it ends", $"{tensor.Begin}");

            next = tensor.End;
        }

        return new(tensors, metadata, next);
    }

    private static void CheckLength(SafetensorsEntry tensor, string fileName)
    {
        long length = tensor.Type.Size();
        foreach (int size in tensor.Shape)
        {
            long product = unchecked(length * size);
            if (size != 0 && product / size != length)
                throw NetGenFormatException.Expected(fileName, tensor.Place, "a shape whose size fits 63 bits", $"[{string.Join(", ", tensor.Shape.Take(8))}]");

            length = product;
        }

        if (tensor.End - tensor.Begin != length)
        {
            throw NetGenFormatException.Expected(
                fileName, tensor.Place, $"{length} bytes for {tensor.Type.Name()} [{string.Join(", ", tensor.Shape)}]", $"{tensor.End - tensor.Begin}");
        }
    }
}
