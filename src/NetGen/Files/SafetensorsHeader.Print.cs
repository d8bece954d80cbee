using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NetGen.Runtime;

internal sealed partial class SafetensorsHeader
{
    private const int Alignment = 8;

    /// <summary>The JSON, padded with spaces so that the data after it is aligned: metadata first, by key, then the tensors in their order.</summary>
    public static byte[] Print(IReadOnlyList<SafetensorsTensor> tensors, IReadOnlyDictionary<string, string>? metadata)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            if (metadata is { Count: > 0 })
                PrintMetadata(json, metadata);

            PrintTensors(json, tensors);
            json.WriteEndObject();
        }

        byte[] header = new byte[(buffer.WrittenCount + Alignment - 1) / Alignment * Alignment];
        header.AsSpan().Fill((byte)' ');
        buffer.WrittenSpan.CopyTo(header);
        return header.Length <= MaxLength
            ? header
            : throw new ArgumentException($"Expected tensors that a header of {MaxLength} bytes can describe, given {tensors.Count} which take {header.Length}.", nameof(tensors));
    }

    private static void PrintMetadata(Utf8JsonWriter json, IReadOnlyDictionary<string, string> metadata)
    {
        json.WriteStartObject(SafetensorsEntry.MetadataKey);
        foreach ((string key, string value) in metadata.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            json.WriteString(key, value);

        json.WriteEndObject();
    }

    private static void PrintTensors(Utf8JsonWriter json, IReadOnlyList<SafetensorsTensor> tensors)
    {
        var names = new HashSet<string>(StringComparer.Ordinal) { SafetensorsEntry.MetadataKey };
        long offset = 0;
        foreach (SafetensorsTensor tensor in tensors)
        {
            if (!names.Add(tensor.Name))
                throw new ArgumentException($"Expected names that differ from each other and from {SafetensorsEntry.MetadataKey}, given '{tensor.Name}' twice.", nameof(tensors));

            json.WriteStartObject(tensor.Name);
            json.WriteString("dtype", tensor.Type.Name());
            json.WriteStartArray("shape");
            foreach (int size in tensor.Shape)
                json.WriteNumberValue(size);

            json.WriteEndArray();
            json.WriteStartArray("data_offsets");
            json.WriteNumberValue(offset);
            json.WriteNumberValue(offset += tensor.Data.Length);
            json.WriteEndArray();
            json.WriteEndObject();
        }
    }
}
