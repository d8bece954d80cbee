using NetGen.Compiler.Planning;
using NetGen.Compiler.Scheduling.Schedules.Images;

namespace NetGen.Compiler.Scheduling.Schedules;

/// <summary>Values that are normalised together: a row, or all of an image. The loops over them, the same for both.</summary>
internal sealed class NormalizedGroup(Place place)
{
    public delegate IEnumerable<Statement> VectorBody(Func<KernelBuffer, Index> at, RowVector vector);

    /// <summary>How many there are, padding apart.</summary>
    public int Count => place.Image is { } image ? image.Channels * image.Height * image.Width : place.Columns;

    /// <summary>for each group of the samples in range: "sample", and "row" through the whole batch.</summary>
    public Statement ForEach(IEnumerable<Statement> body) =>
        new Loop("sample", V.At("from"), V.At("to"), 1, place.Image is null ? SampleRows.ForEach(place.Rows, body) : body);

    /// <summary>for each vector of the group at hand, given where it lies in a buffer.</summary>
    public IEnumerable<Statement> ForEachVector(int lanes, bool padding, VectorBody body)
    {
        if (place.Image is not { } image)
            return RowVectors.ForEach(place, lanes, padding, vector => body(buffer => V.At("row", buffer.Place.Stride) + vector.Column, vector));
        var channels = new Place(Space.Arena, 0, 1, image.Channels, image.Run, image.Run);
        var vectors = RowVectors.ForEach(channels, lanes, padding, vector =>
            body(buffer => Pixels.At(buffer.Place, V.At("pixelRow"), V.At("pixel")) + vector.Column, vector));
        return [new Loop("pixelRow", 0, image.Height, 1, [new Loop("pixel", 0, image.Width, 1, vectors)])];
    }

    /// <summary>Where the one number of the group at hand lies, among those of its sample.</summary>
    public Index NumberIn(KernelBuffer buffer) => place.Image is not null || place.Rows == 1
        ? V.At("sample", buffer.Place.Stride)
        : V.At("sample", buffer.Place.Stride - place.Rows) + V.At("row");
}
