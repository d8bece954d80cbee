using NetGen.Runtime;

namespace NetGen;

public sealed partial class Dataset
{
    /// <summary>
    /// Reads images and their labels from two IDX files, the format of MNIST, plain or compressed by gzip. A pixel becomes its
    /// byte / 255, so it lies in 0 … 1; images of one channel get the shape (1, height, width).
    /// </summary>
    /// <param name="imagesPath">The file of images, such as train-images-idx3-ubyte.gz.</param>
    /// <param name="labelsPath">The file of labels, such as train-labels-idx1-ubyte.gz.</param>
    /// <param name="classes">The number of classes; a label that is not below it is an error.</param>
    /// <exception cref="NetGenFormatException">A file is not what it should be; the message names it and the byte.</exception>
    public static Dataset ReadIdx(string imagesPath, string labelsPath, int classes = 10)
    {
        using FileStream images = File.OpenRead(imagesPath);
        using FileStream labels = File.OpenRead(labelsPath);
        return ReadIdx(images, labels, classes, imagesPath, labelsPath);
    }

    /// <summary>Reads images and their labels from two streams, as from files. The streams stay open.</summary>
    /// <inheritdoc cref="ReadIdx(string, string, int)"/>
    /// <param name="images">The images, from the stream's position to its end.</param>
    /// <param name="labels">The labels, from the stream's position to its end.</param>
    /// <param name="classes">The number of classes; a label that is not below it is an error.</param>
    /// <param name="imagesName">What messages call the first stream.</param>
    /// <param name="labelsName">What messages call the second stream.</param>
    public static Dataset ReadIdx(Stream images, Stream labels, int classes = 10, string imagesName = "images", string labelsName = "labels")
    {
        ArgumentNullException.ThrowIfNull(images);
        ArgumentNullException.ThrowIfNull(labels);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(classes);
        using var imageBytes = new Unpacked(images);
        using var labelBytes = new Unpacked(labels);
        LabelledImages read = IdxReader.Read(new(imageBytes.Stream, imagesName), new(labelBytes.Stream, labelsName), classes);
        float[] inputs = Array.ConvertAll(read.Pixels, pixel => pixel / (float)byte.MaxValue);
        int[] labelOf = Array.ConvertAll(read.Labels, label => (int)label);
        return OfLabels(inputs, inputs.Length / labelOf.Length, labelOf, classes, null).WithInputShape(read.Shape);
    }
}
