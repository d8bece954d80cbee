using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules.Images;

/// <summary>Positions in images, and loops over them.</summary>
internal static class Pixels
{
    /// <summary>Where the channels of a pixel begin, of the sample at hand unless all share the image.</summary>
    public static Index At(Place place, Index row, Index pixel) => V.At("sample", place.IsShared ? 0 : place.Length) + OfFirst(place, row, pixel);

    /// <summary>Where the channels of a pixel of the first sample begin.</summary>
    public static Index OfFirst(Place place, Index row, Index pixel)
    {
        ImageLayout image = Layout(place);
        return row.Times(image.RowStride) + pixel.Times(image.PixelStride) + image.Origin;
    }

    public static ImageLayout Layout(Place place) => place.Image ?? throw new InvalidOperationException($"{place} is no image.");

    /// <summary>for each sample, row and pixel.</summary>
    public static Statement ForEach(ImageLayout image, IEnumerable<Statement> body) => ForEachRow(image, [new Loop("pixel", 0, image.Width, 1, body)]);

    /// <summary>for each sample and row.</summary>
    public static Statement ForEachRow(ImageLayout image, IEnumerable<Statement> body) =>
        new Loop("sample", V.At("from"), V.At("to"), 1, [new Loop("row", 0, image.Height, 1, body)]);

    /// <summary>Zeros behind the channels of a pixel, which begin at <paramref name="at"/>; nothing where the channels fill their vectors.</summary>
    public static IEnumerable<Statement> ClearPadding(ImageLayout image, KernelBuffer buffer, Index at)
    {
        if (image.Channels < image.Run)
            yield return new Loop("channel", image.Channels, image.Run, 1, [new StoreOne(buffer.Name, at + V.At("channel"), new ConstantOne(0))]);
    }

    /// <summary>for each vector of a pixel's channels; no loop around a single one.</summary>
    public static Statement ForEachVector(int run, int lanes, Func<Index, IEnumerable<Statement>> body) => run == lanes
        ? new Scope(body(0).ToEquatableArray())
        : new Loop("column", 0, run, lanes, body(V.At("column")));
}
