using System.Buffers.Binary;
using NetGen.Runtime;

namespace NetGen;

/// <summary>Images as the bytes of their pixels, one after another, and the class of each.</summary>
internal readonly record struct LabelledImages(byte[] Pixels, int[] Shape, byte[] Labels);

/// <summary>
/// Reads the IDX files of MNIST (http://yann.lecun.com/exdb/mnist): two zero bytes, the element type, the number of axes, the
/// size of each axis as a big-endian integer, then the elements, the last axis fastest.
/// </summary>
internal static class IdxReader
{
    private const byte UnsignedByte = 0x08;

    public static LabelledImages Read(ByteReader images, ByteReader labels, int classes)
    {
        int[] imageSizes = ReadSizes(images, fewestAxes: 2, mostAxes: 4, "images");
        int[] labelSizes = ReadSizes(labels, fewestAxes: 1, mostAxes: 1, "labels");
        if (labelSizes[0] != imageSizes[0])
        {
            throw NetGenFormatException.Expected(
                labels.FileName, "byte 4", $"a label for each of the {imageSizes[0]} images of {images.FileName}", $"{labelSizes[0]} labels");
        }

        byte[] pixels = ReadElements(images, imageSizes, "images");
        byte[] classOf = ReadElements(labels, labelSizes, "labels");
        int wrong = classOf.AsSpan().IndexOfAnyExceptInRange((byte)0, (byte)Math.Min(classes - 1, byte.MaxValue));
        if (wrong >= 0)
            throw NetGenFormatException.Expected(labels.FileName, $"byte {labels.Position - classOf.Length + wrong}", $"a label from 0 to {classes - 1}", $"{classOf[wrong]}");

        return new(pixels, ShapeOf(imageSizes), classOf);
    }

    // Images of one channel, (height, width), get an axis for it.
    private static int[] ShapeOf(int[] sizes) => sizes is [_, int height, int width] ? [1, height, width] : sizes[1..];

    private static int[] ReadSizes(ByteReader file, int fewestAxes, int mostAxes, string what)
    {
        byte[] magic = file.Read(sizeof(int), "magic number");
        int axes = magic[3];
        if (magic[0] != 0 || magic[1] != 0 || magic[2] != UnsignedByte || axes < fewestAxes || axes > mostAxes)
        {
            string last = fewestAxes == mostAxes ? $"{fewestAxes:X2}" : $"{fewestAxes:X2} to {mostAxes:X2}";
            throw NetGenFormatException.Expected(
                file.FileName, "byte 0", $"the magic number of IDX {what}, 00 00 08 {last}", string.Join(' ', magic.Select(b => $"{b:X2}")));
        }

        byte[] bytes = file.Read(axes * sizeof(int), "sizes");
        int[] sizes = new int[axes];
        long product = 1;
        for (int i = 0; i < axes; i++)
        {
            uint size = BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(i * sizeof(int)));
            product = size <= Array.MaxLength ? product * size : 0;
            if (product == 0 || product > Array.MaxLength)
            {
                throw NetGenFormatException.Expected(
                    file.FileName, $"byte {sizeof(int) * (i + 1)}", $"sizes from 1, of at most {Array.MaxLength} {what} values together", $"{size}");
            }

            sizes[i] = (int)size;
        }

        return sizes;
    }

    private static byte[] ReadElements(ByteReader file, int[] sizes, string what)
    {
        byte[] elements = file.Read(sizes.Aggregate(1L, (product, size) => product * size), what);
        file.ReadEnd();
        return elements;
    }
}
