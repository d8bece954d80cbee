using static NetGen.Tests.Data.IdxFiles;

namespace NetGen.Tests.Data;

public class IdxTests
{
    private static readonly byte[] Images = Idx([0, 51, 102, 153, 204, 255, 1, 2, 3, 4, 5, 6], 2, 2, 3);
    private static readonly byte[] Labels = Idx([7, 9], 2);

    [Fact]
    public void Pixels_are_scaled_and_images_get_a_channel()
    {
        Dataset data = Read(Images, Labels);
        Assert.Equal((2, 6, 10), (data.Count, data.InputLength, data.Classes));
        Assert.Equal([1, 2, 3], data.InputShape);
        Assert.Equal([0f, 0.2f, 0.4f, 0.6f, 0.8f, 1f], data.Input(0).ToArray());
        Assert.Equal([7, 9], data.Labels.ToArray());
    }

    [Fact]
    public void Compressed_files_are_told_by_their_bytes()
    {
        Assert.Equal(Read(Images, Labels).Inputs.ToArray(), Read(Gzip(Images), Gzip(Labels)).Inputs.ToArray());
        Dataset fromPipes = Dataset.ReadIdx(new ForwardStream(Gzip(Images)), new ForwardStream(Labels));
        Assert.Equal([7, 9], fromPipes.Labels.ToArray());
    }

    [Fact]
    public void Other_shapes_are_kept()
    {
        Assert.Equal([6], Read(Idx(new byte[12], 2, 6), Labels).InputShape);
        Assert.Equal([3, 2, 2], Read(Idx(new byte[24], 2, 3, 2, 2), Labels).InputShape);
    }

    [Fact]
    public void Files_are_read_by_path()
    {
        string folder = Directory.CreateTempSubdirectory("netgen").FullName;
        try
        {
            string images = Path.Combine(folder, "images");
            string labels = Path.Combine(folder, "labels.gz");
            File.WriteAllBytes(images, Gzip(Images));
            File.WriteAllBytes(labels, Labels[..^1]);
            NetGenFormatException error = Assert.Throws<NetGenFormatException>(() => Dataset.ReadIdx(images, labels));
            Assert.Equal(labels, error.FileName);
            Assert.Throws<FileNotFoundException>(() => Dataset.ReadIdx(images, Path.Combine(folder, "none")));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void A_wrong_file_is_named_with_the_byte()
    {
        AssertRefused(Images[..^1], Labels, "images.idx, byte 16: expected 12 bytes of images, found the end of the file after 11");
        AssertRefused([.. Images, 0], Labels, "images.idx, byte 28: expected the end of the file, found more bytes");
        AssertRefused(Labels, Images, "images.idx, byte 0: expected the magic number of IDX images, 00 00 08 02 to 04, found 00 00 08 01");
        AssertRefused(Images, Images, "labels.idx, byte 0: expected the magic number of IDX labels, 00 00 08 01, found 00 00 08 03");
        AssertRefused(Images, Idx([1], 1), "labels.idx, byte 4: expected a label for each of the 2 images of images.idx, found 1 labels");
        AssertRefused(Images, Idx([1, 10], 2), "labels.idx, byte 9: expected a label from 0 to 9, found 10");
        AssertRefused([], Labels, "images.idx, byte 0: expected 4 bytes of magic number, found the end of the file after 0");
        AssertRefused(Idx([], 0, 2, 3), Labels, "images.idx, byte 4: expected sizes from 1");
        AssertRefused(Idx([], 2, 50_000, 50_000), Labels, "images.idx, byte 12: expected sizes from 1");
        AssertRefused(Idx([], 2, -1, 1), Labels, "images.idx, byte 8: expected sizes from 1");
        AssertRefused(Gzip(Images)[..^12], Labels, "images.idx, ");
        Assert.Equal(300, Read(Images, Labels, classes: 300).Classes);
    }

    [Fact]
    public void Sizes_that_lie_cost_nothing()
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        AssertRefused(Gzip(Idx([1, 2, 3], 2, 20_000, 20_000)), Labels, "images.idx, byte 16: expected 800000000 bytes");
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 300_000);
    }

    [Fact]
    public void A_damaged_file_loads_or_gives_the_typed_error()
    {
        var random = new Random(2);
        byte[][] originals = [Images, Gzip(Images)];
        int refused = 0;
        for (int i = 0; i < 3000; i++)
        {
            byte[] images = Mutation.Of(originals[i % 2], Labels, random);
            byte[] labels = i % 3 == 0 ? Mutation.Of(Labels, Images, random) : Labels;
            try
            {
                Assert.Equal(2, Read(images, labels).Count);
            }
            catch (NetGenFormatException error)
            {
                Assert.NotNull(error.Place);
                refused++;
            }
        }

        Assert.InRange(refused, 1000, 2999);
    }

    private static void AssertRefused(byte[] images, byte[] labels, string message) => Assert.StartsWith(
        message, Assert.Throws<NetGenFormatException>(() => Read(images, labels)).Message, StringComparison.Ordinal);
}
