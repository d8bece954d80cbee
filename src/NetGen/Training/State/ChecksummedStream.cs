using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace NetGen.Runtime;

/// <summary>Little-endian numbers and bytes to or from a stream, with the CRC-32C of all that passed.</summary>
internal sealed class ChecksummedStream(Stream stream)
{
    private uint _checksum = uint.MaxValue;

    public void Write(ReadOnlySpan<byte> bytes)
    {
        stream.Write(bytes);
        _checksum = Extend(_checksum, bytes);
    }

    public void Write(int value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        Write(bytes);
    }

    public void WriteChecksum() => Write((int)~_checksum);

    /// <exception cref="EndOfStreamException">The stream ends before.</exception>
    public void Read(Span<byte> bytes)
    {
        stream.ReadExactly(bytes);
        _checksum = Extend(_checksum, bytes);
    }

    public int ReadInt32()
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        Read(bytes);
        return BinaryPrimitives.ReadInt32LittleEndian(bytes);
    }

    public bool ChecksumMatches()
    {
        uint expected = ~_checksum;
        return (uint)ReadInt32() == expected;
    }

    private static uint Extend(uint checksum, ReadOnlySpan<byte> bytes)
    {
        foreach (ulong word in MemoryMarshal.Cast<byte, ulong>(bytes))
            checksum = BitOperations.Crc32C(checksum, BitConverter.IsLittleEndian ? word : BinaryPrimitives.ReverseEndianness(word));

        foreach (byte value in bytes[(bytes.Length & ~(sizeof(ulong) - 1))..])
            checksum = BitOperations.Crc32C(checksum, value);

        return checksum;
    }
}
