using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules.Images;

/// <summary>Zeros beside each row of an image, before its pixels are written.</summary>
internal sealed class ClearHalo(string name, Place place) : KernelSchedule
{
    private readonly KernelBuffer _result = new("result", place);

    public override string Name => MethodNames.Pascal(name) + "Halo";

    public override string Summary => $"{name}: zeros beside each row of pixels";

    public override IReadOnlyList<KernelBuffer> Buffers => [_result];

    public override long Work => (long)Image.Height * (Image.RowStride - (Image.Width * Image.PixelStride));

    private ImageLayout Image => Pixels.Layout(place);

    public override IEnumerable<Statement> Body(Target target)
    {
        int end = Image.Origin + (Image.Width * Image.PixelStride);
        yield return Pixels.ForEachRow(Image, [.. Clear(0, Image.Origin, target.Lanes), .. Clear(end, Image.RowStride, target.Lanes)]);
    }

    private IEnumerable<Statement> Clear(int from, int to, int lanes)
    {
        if (from < to)
            yield return new Loop("i", from, to, lanes, [new Store(_result.Name, V.At("sample", place.Length) + V.At("row", Image.RowStride) + V.At("i"), V.Zero)]);
    }
}
