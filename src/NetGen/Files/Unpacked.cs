using System.IO.Compression;

namespace NetGen.Runtime;

/// <summary>The content of a stream, unpacked if it is gzip, which its first bytes tell and not its name. The stream itself stays open.</summary>
internal sealed class Unpacked : IDisposable
{
    private const byte Magic0 = 0x1F;
    private const byte Magic1 = 0x8B;

    private readonly GZipStream? _gzip;

    public Unpacked(Stream stream)
    {
        Stream = stream.CanSeek ? stream : InMemory(stream);
        long start = Stream.Position;
        bool isGzip = Stream.ReadByte() == Magic0 && Stream.ReadByte() == Magic1;
        Stream.Position = start;
        if (isGzip)
            Stream = _gzip = new GZipStream(Stream, CompressionMode.Decompress, leaveOpen: true);
    }

    public Stream Stream { get; }

    public void Dispose() => _gzip?.Dispose();

    private static MemoryStream InMemory(Stream stream)
    {
        var copy = new MemoryStream();
        stream.CopyTo(copy);
        copy.Position = 0;
        return copy;
    }
}
