using System.Buffers.Binary;
using System.Text;
using NetGen.Runtime;

namespace NetGen.Tests.Files;

public class SafetensorsErrorTests
{
    private const string X = """{"dtype":"F32","shape":[2],"data_offsets":[0,8]}""";

    [Theory]
    [InlineData("""{"x":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}""", 7, "byte 62", "8 bytes of tensors")]
    [InlineData("""{"x":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}""", 9, "byte 62", "8 bytes of tensors")]
    [InlineData("""{"x":{"dtype":"F32","shape":[3],"data_offsets":[0,8]}}""", 8, "tensor 'x'", "12 bytes for F32 [3]")]
    [InlineData("""{"x":{"dtype":"F33","shape":[2],"data_offsets":[0,8]}}""", 8, "tensor 'x'", "a dtype among")]
    [InlineData("""{"x":{"dtype":"F32","shape":[2],"data_offsets":[4,12]}}""", 12, "tensor 'x'", "begins at offset 0")]
    [InlineData("""{"x":{"dtype":"F32","shape":[2],"data_offsets":[8,0]}}""", 8, "tensor 'x'", "data_offsets of a begin and an end")]
    [InlineData("""{"x":{"dtype":"F32","shape":[2],"data_offsets":[0]}}""", 8, "tensor 'x'", "data_offsets of a begin and an end")]
    [InlineData("""{"x":{"dtype":"F32","shape":[2],"data_offsets":[0,8.0]}}""", 8, "byte", "a whole number")]
    [InlineData("""{"x":{"dtype":"F32","shape":[-2],"data_offsets":[0,8]}}""", 8, "byte", "a whole number")]
    [InlineData("""{"x":{"dtype":"F32","shape":[4294967296],"data_offsets":[0,8]}}""", 8, "byte", "a whole number")]
    [InlineData("""{"x":{"dtype":"F32","shape":[99999999999999999999],"data_offsets":[0,8]}}""", 8, "byte", "a whole number")]
    [InlineData("""{"x":{"dtype":"F32","shape":[2147483647,2147483647,2147483647],"data_offsets":[0,8]}}""", 8, "tensor 'x'", "fits 63 bits")]
    [InlineData("""{"x":{"dtype":"F32","shape":[1073741824,4294967],"data_offsets":[0,8]}}""", 8, "tensor 'x'", "bytes for F32")]
    [InlineData("""{"x":{"dtype":"F32","shape":2,"data_offsets":[0,8]}}""", 8, "byte", "an array")]
    [InlineData("""{"x":{"dtype":"F32","shape":[[2]],"data_offsets":[0,8]}}""", 8, "byte", "a whole number")]
    [InlineData("""{"x":{"dtype":7,"shape":[2],"data_offsets":[0,8]}}""", 8, "byte", "the name of a type")]
    [InlineData("""{"x":{"dtype":"F32","shape":[2]}}""", 8, "tensor 'x'", "dtype, shape and data_offsets")]
    [InlineData("""{"x":{}}""", 8, "tensor 'x'", "dtype, shape and data_offsets")]
    [InlineData("""{"x":{"dtype":"F32","shape":[2],"data_offsets":[0,8],"extra":1}}""", 8, "byte", "the key 'extra'")]
    [InlineData("""{"x":{"dtype":"F32","dtype":"F32","shape":[2],"data_offsets":[0,8]}}""", 8, "byte", "a second 'dtype'")]
    [InlineData("""{"x":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"\u0078":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}""", 8, "byte", "a second 'x'")]
    [InlineData("""{"__metadata__":{},"__metadata__":{}}""", 0, "byte", "a second '__metadata__'")]
    [InlineData("""{"__metadata__":{"a":"1","a":"2"}}""", 0, "byte", "a second 'a'")]
    [InlineData("""{"__metadata__":{"a":1}}""", 0, "byte", "a text")]
    [InlineData("""{"__metadata__":null}""", 0, "byte", "an object")]
    [InlineData("""{"\ud800":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}""", 8, "byte", "text")]
    [InlineData("""{"x":[]}""", 0, "byte", "a tensor's object")]
    [InlineData("""[]""", 0, "byte 8", "begins with '{'")]
    [InlineData(""" {}""", 0, "byte 8", "begins with '{'")]
    [InlineData("""{}{}""", 0, "byte", "JSON")]
    [InlineData("""{"x":""", 0, "byte", "JSON")]
    [InlineData("""{"x":{"dtype":"F32","shape":[2,],"data_offsets":[0,8]}}""", 8, "byte", "JSON")]
    public void A_wrong_header_is_named(string header, int dataLength, string place, string problem) =>
        AssertRefused(File(Encoding.UTF8.GetBytes(header), dataLength), place, problem);

    [Theory]
    [InlineData(1UL)]
    [InlineData(100_000_001UL)]
    [InlineData(ulong.MaxValue)]
    [InlineData(1_000_000UL)]
    public void A_header_longer_than_the_file_costs_nothing(ulong length)
    {
        byte[] file = File("{}"u8, 0);
        BinaryPrimitives.WriteUInt64LittleEndian(file, length);
        long before = GC.GetAllocatedBytesForCurrentThread();
        AssertRefused(file, "byte 0", "a header");
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 200_000);
    }

    [Fact]
    public void A_tensor_longer_than_a_pipe_costs_nothing()
    {
        byte[] file = File("""{"x":{"dtype":"U8","shape":[2000000000],"data_offsets":[0,2000000000]}}"""u8, 100);
        long before = GC.GetAllocatedBytesForCurrentThread();
        NetGenFormatException error = Assert.Throws<NetGenFormatException>(() => SafetensorsFile.Read(new ForwardStream(file), "pipe"));
        Assert.Contains("2000000000 bytes of tensor 'x', found the end of the file after 100", error.Message, StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 300_000);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_named() => AssertRefused(File([.. "{\""u8, 0xFF, .. "\":1}"u8], 0), "byte 8", "UTF-8");

    [Fact]
    public void Holes_and_overlaps_are_named()
    {
        AssertRefused(File(Encoding.UTF8.GetBytes($$$"""{"x":{{{X}}},"y":{"dtype":"U8","shape":[1],"data_offsets":[9,10]}}"""), 10), "tensor 'y'", "offset 8");
        AssertRefused(File(Encoding.UTF8.GetBytes($$$"""{"x":{{{X}}},"y":{"dtype":"U8","shape":[1],"data_offsets":[7,8]}}"""), 8), "tensor 'y'", "offset 8");
    }

    [Fact]
    public void An_empty_file_is_named() => AssertRefused([], "byte 0", "8 bytes of header length");

    private static byte[] File(ReadOnlySpan<byte> header, int dataLength)
    {
        byte[] file = new byte[8 + header.Length + dataLength];
        BinaryPrimitives.WriteInt64LittleEndian(file, header.Length);
        header.CopyTo(file.AsSpan(8));
        return file;
    }

    private static void AssertRefused(byte[] file, string place, string problem)
    {
        NetGenFormatException error = Assert.Throws<NetGenFormatException>(() => SafetensorsTests.Read(file));
        Assert.Equal("test.safetensors", error.FileName);
        Assert.StartsWith(place, error.Place, StringComparison.Ordinal);
        Assert.StartsWith($"test.safetensors, {error.Place}: expected ", error.Message, StringComparison.Ordinal);
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
    }
}
