using System.Buffers.Binary;
using System.IO.Compression;

namespace NetGen.Tests.Data;

/// <summary>Makes IDX files.</summary>
internal static class IdxFiles
{
    public static byte[] Idx(byte[] elements, params int[] sizes)
    {
        byte[] file = new byte[4 + (4 * sizes.Length) + elements.Length];
        file[2] = 0x08;
        file[3] = (byte)sizes.Length;
        for (int i = 0; i < sizes.Length; i++)
            BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(4 + (4 * i)), sizes[i]);

        elements.CopyTo(file, 4 + (4 * sizes.Length));
        return file;
    }

    public static byte[] Gzip(byte[] file)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
            gzip.Write(file);

        return packed.ToArray();
    }

    public static Dataset Read(byte[] images, byte[] labels, int classes = 10) =>
        Dataset.ReadIdx(new MemoryStream(images), new MemoryStream(labels), classes, "images.idx", "labels.idx");
}
