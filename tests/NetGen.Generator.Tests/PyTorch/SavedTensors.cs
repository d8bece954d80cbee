using System.Buffers.Binary;
using System.Text.Json;
using NetGen.Generator.Tests.Harness;

namespace NetGen.Generator.Tests.PyTorch;

/// <summary>A network's file, and what is in it.</summary>
internal static class SavedTensors
{
    public static void Save(this ITestNetwork network, string path)
    {
        using FileStream file = File.Create(path);
        network.Save(file);
    }

    public static ITestNetwork Load(this ITestNetwork network, string path)
    {
        using FileStream file = File.OpenRead(path);
        return network.Load(file);
    }

    /// <summary>The names of its tensors and their shapes, "[6, 5]", in the file's order.</summary>
    public static (string Name, string Shape)[] Tensors(this ITestNetwork network)
    {
        using var file = new MemoryStream();
        network.Save(file);
        ReadOnlyMemory<byte> bytes = file.ToArray();
        using JsonDocument header = JsonDocument.Parse(bytes.Slice(sizeof(ulong), (int)BinaryPrimitives.ReadUInt64LittleEndian(bytes.Span)));
        return
        [
            .. header.RootElement.EnumerateObject()
                .Where(entry => entry.Name != "__metadata__")
                .Select(entry => (entry.Name, $"[{string.Join(", ", entry.Value.GetProperty("shape").EnumerateArray())}]")),
        ];
    }
}
