using System.Text;
using FsCheck;
using FsCheck.Fluent;
using NetGen.Runtime;

namespace NetGen.Tests.Files;

public class SafetensorsTests
{
    [Fact]
    public void A_small_file_has_these_bytes()
    {
        var metadata = new Dictionary<string, string>(StringComparer.Ordinal) { ["netgen.hash"] = "01ab", ["a"] = "é" };
        byte[] file = Written([SafetensorsTensor.Create<float>("dense1.weight", [1, 2], [1f, -2f]), SafetensorsTensor.Create<double>("b", [], [0.5])], metadata);

        const string Header = """{"__metadata__":{"a":"é","netgen.hash":"01ab"},"dense1.weight":{"dtype":"F32","shape":[1,2],"data_offsets":[0,8]},"b":{"dtype":"F64","shape":[],"data_offsets":[8,16]}}""";
        byte[] header = Encoding.UTF8.GetBytes(Header);
        int padded = (header.Length + 7) / 8 * 8;
        byte[] expected =
        [
            (byte)padded, 0, 0, 0, 0, 0, 0, 0, .. header, .. Enumerable.Repeat((byte)' ', padded - header.Length),
            0x00, 0x00, 0x80, 0x3F, 0x00, 0x00, 0x00, 0xC0, 0, 0, 0, 0, 0, 0, 0xE0, 0x3F,
        ];
        Assert.Equal(Convert.ToHexString(expected), Convert.ToHexString(file));
    }

    [Fact]
    public void What_was_written_is_read_bit_for_bit()
    {
        Gen<SafetensorsTensor[]> tensors =
            from shapes in Gen.Choose(0, 4).ArrayOf().Resize(3).ArrayOf().Resize(6)
            from types in Gen.Elements(Enum.GetValues<TensorType>()).ArrayOf(shapes.Length)
            from seed in Gen.Choose(0, int.MaxValue)
            select shapes.Select((shape, i) => RandomTensor($"tensor {i} \"é\\", types[i], shape, new System.Random(seed + i))).ToArray();

        Prop.ForAll(tensors.ToArbitrary(), written =>
        {
            SafetensorsFile read = Read(Written(written, new Dictionary<string, string>(StringComparer.Ordinal) { ["key"] = "value" }));
            Assert.Equal("value", read.Metadata["key"]);
            Assert.Equal(
                written.Select(Describe).Order(StringComparer.Ordinal), read.Tensors.Select(Describe).Order(StringComparer.Ordinal));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_stream_that_cannot_seek_is_read_as_well()
    {
        byte[] file = Written([SafetensorsTensor.Create<float>("x", [100_000], new float[100_000])]);
        Assert.Equal(100_000, SafetensorsFile.Read(new ForwardStream(file), "pipe").Tensors[0].Count);
        Assert.Throws<NetGenFormatException>(() => SafetensorsFile.Read(new ForwardStream(file[..^1]), "pipe"));
        Assert.Throws<NetGenFormatException>(() => SafetensorsFile.Read(new ForwardStream([.. file, 0]), "pipe"));
    }

    [Fact]
    public void Names_must_differ_to_be_written() => Assert.Throws<ArgumentException>(
        () => Written([SafetensorsTensor.Create<float>("x", [1], [1f]), SafetensorsTensor.Create<float>("x", [1], [1f])]));

    internal static byte[] Written(SafetensorsTensor[] tensors, IReadOnlyDictionary<string, string>? metadata = null)
    {
        using var stream = new MemoryStream();
        SafetensorsFile.Write(stream, tensors, metadata);
        return stream.ToArray();
    }

    internal static SafetensorsFile Read(byte[] file) => SafetensorsFile.Read(new MemoryStream(file), "test.safetensors");

    private static SafetensorsTensor RandomTensor(string name, TensorType type, int[] shape, System.Random random)
    {
        byte[] data = new byte[shape.Aggregate(type.Size(), (product, size) => product * size)];
        random.NextBytes(data);
        return new(name, type, shape, data);
    }

    private static string Describe(SafetensorsTensor tensor) =>
        $"{tensor.Name} {tensor.Type} [{string.Join(',', tensor.Shape)}] {Convert.ToHexString(tensor.Data.Span)}";
}
