namespace NetGen.Runtime;

/// <summary>
/// Reads blocks of bytes whose lengths a file states. Memory grows with the bytes that really come, so that a length
/// that lies costs nothing; the end of the file, and compressed data that does not unpack, become <see cref="NetGenFormatException"/>.
/// </summary>
internal sealed class ByteReader(Stream stream, string fileName)
{
    private const int FirstBlock = 1 << 16;

    public string FileName => fileName;

    /// <summary>The bytes read so far.</summary>
    public long Position { get; private set; }

    /// <summary>The bytes that are left, if the stream can tell.</summary>
    public long? Remaining => stream.CanSeek ? Math.Max(0, stream.Length - stream.Position) : null;

    public byte[] Read(long length, string what)
    {
        if (length > Array.MaxLength)
            throw Expected($"at most {Array.MaxLength} bytes of {what}", $"a length of {length}");

        long start = Position;
        long certain = Math.Max(FirstBlock, Remaining ?? 0);
        byte[] bytes = GC.AllocateUninitializedArray<byte>((int)Math.Min(length, certain));
        int filled = 0;
        while (filled < length)
        {
            if (filled == bytes.Length)
                Array.Resize(ref bytes, (int)Math.Min(length, 2L * bytes.Length));

            int read = ReadSome(bytes.AsSpan(filled));
            if (read == 0)
                throw NetGenFormatException.Expected(fileName, $"byte {start}", $"{length} bytes of {what}", $"the end of the file after {filled}");

            filled += read;
        }

        return bytes;
    }

    public void ReadEnd()
    {
        Span<byte> one = stackalloc byte[1];
        long end = Position;
        if (ReadSome(one) != 0)
            throw NetGenFormatException.Expected(fileName, $"byte {end}", "the end of the file", "more bytes");
    }

    /// <summary>The error at the byte that comes next.</summary>
    public NetGenFormatException Expected(string expected, string found) =>
        NetGenFormatException.Expected(fileName, $"byte {Position}", expected, found);

    /// <summary>Reads what is there, at least one byte; 0 at the end of the file.</summary>
    public int ReadSome(Span<byte> destination)
    {
        try
        {
            int read = stream.Read(destination);
            Position += read;
            return read;
        }
        catch (InvalidDataException broken)
        {
            throw NetGenFormatException.Expected(fileName, $"unpacked byte {Position}", "gzip data that unpacks", broken.Message, broken);
        }
    }
}
