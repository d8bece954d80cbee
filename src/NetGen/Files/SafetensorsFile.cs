using System.Buffers.Binary;

namespace NetGen.Runtime;

/// <summary>
/// The tensors and the metadata of a safetensors file (https://huggingface.co/docs/safetensors): the length of a header as
/// 8 bytes, the header as JSON, then the tensors' bytes without a gap. Reading is strict: whatever is wrong is a
/// <see cref="NetGenFormatException"/> that names the file and the place.
/// </summary>
internal sealed class SafetensorsFile
{
    private SafetensorsFile(string fileName, List<SafetensorsTensor> tensors, Dictionary<string, string> metadata)
    {
        FileName = fileName;
        Tensors = tensors;
        Metadata = metadata;
    }

    public string FileName { get; }

    /// <summary>The tensors in the order of their bytes.</summary>
    public IReadOnlyList<SafetensorsTensor> Tensors { get; }

    public IReadOnlyDictionary<string, string> Metadata { get; }

    public static SafetensorsFile Read(string path)
    {
        using FileStream stream = File.OpenRead(path);
        return Read(stream, path);
    }

    /// <summary>Reads from the stream's position to its end.</summary>
    /// <param name="stream">The stream; it is left open.</param>
    /// <param name="name">What messages call the stream.</param>
    public static SafetensorsFile Read(Stream stream, string name)
    {
        var reader = new ByteReader(stream, name);
        ulong length = BinaryPrimitives.ReadUInt64LittleEndian(reader.Read(sizeof(ulong), "header length"));
        if (length is < 2 or > SafetensorsHeader.MaxLength)
            throw NetGenFormatException.Expected(name, "byte 0", $"a header of 2 to {SafetensorsHeader.MaxLength} bytes", $"a length of {length}");
        if (reader.Remaining < (long)length)
            throw NetGenFormatException.Expected(name, "byte 0", $"a header within the file's {reader.Remaining} bytes after its length", $"a length of {length}");

        SafetensorsHeader header = SafetensorsHeader.Parse(reader.Read((long)length, "header"), name);
        if (reader.Remaining is { } remaining && remaining != header.DataLength)
            throw reader.Expected($"{header.DataLength} bytes of tensors", $"{remaining}");

        var tensors = new List<SafetensorsTensor>(header.Tensors.Count);
        foreach (SafetensorsEntry entry in header.Tensors)
            tensors.Add(new(entry.Name, entry.Type, entry.Shape, reader.Read(entry.End - entry.Begin, entry.Place)));

        reader.ReadEnd();
        return new(name, tensors, header.Metadata);
    }

    /// <summary>Writes the tensors in their order; the same tensors and metadata always give the same bytes.</summary>
    public static void Write(Stream stream, IReadOnlyList<SafetensorsTensor> tensors, IReadOnlyDictionary<string, string>? metadata = null)
    {
        byte[] header = SafetensorsHeader.Print(tensors, metadata);
        Span<byte> length = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(length, (ulong)header.Length);
        stream.Write(length);
        stream.Write(header);
        foreach (SafetensorsTensor tensor in tensors)
            stream.Write(tensor.Data.Span);
    }
}
