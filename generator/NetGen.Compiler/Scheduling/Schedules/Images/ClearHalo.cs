using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules.Images;

/// <summary>Zeros beside each row of an image, before its pixels are written.</summary>
internal sealed class ClearHalo(string name, Place place) : KernelSchedule
{
    private readonly KernelBuffer _result = new("result", place);

    public override string Name => MethodNames.Pascal(name) + "Halo";

    public override string Summary => $"{name}: zeros beside each row of pixels";

    public override IReadOnlyList<KernelBuffer> Buffers => [_result];

    public override long Work => (long)place.Rows * (place.Stride - place.Columns);

    private ImageLayout Image => Pixels.Layout(place);

    public override IEnumerable<Statement> Body(Target target)
    {
        int end = Image.Origin + (Image.Width * Image.PixelStride);
        var row = V.At("row", Image.RowStride);
        yield return Pixels.ForEachRow(
            Image, target.Lanes, [.. Pixels.Clear(_result, row, Image.Origin, target.Lanes), .. Pixels.Clear(_result, row + end, Image.RowStride - end, target.Lanes)]);
    }
}
