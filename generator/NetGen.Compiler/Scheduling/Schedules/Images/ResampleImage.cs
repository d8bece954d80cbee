using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules.Images;

/// <summary>Images moved at random: each pixel finds the place from which it comes, and reads it in every channel.</summary>
internal sealed class ResampleImage(Resample operation, ListPlan plan) : KernelSchedule
{
    private readonly KernelBuffer _x = new("x", plan[operation.X]);
    private readonly KernelBuffer _result = new("result", plan[operation.Result]);

    public override string Name => MethodNames.Pascal(operation.Result.Name);

    public override string Summary => OperationPrinter.Text(operation);

    public override IReadOnlyList<KernelBuffer> Buffers => [_x, _result];

    public override RandomStream Stream => operation.Stream;

    public override long Work => (long)_result.Place.Length * 16;

    public override IEnumerable<Statement> Body(Target target)
    {
        ImageLayout source = Pixels.Layout(_x.Place), result = Pixels.Layout(_result.Place);
        int numbers = operation.Steps.Count * Distortion.Numbers;
        yield return new Loop("sample", V.At("from"), V.At("to"), 1,
        [
            new DefineMap("map", source.Height, source.Width, operation.Steps, V.At("sample", numbers)),
            new Loop("row", 0, result.Height, 1,
            [
                new Loop("pixel", 0, result.Width, 1,
                [
                    new DefinePoint("point", "map", V.At("row"), V.At("pixel")),
                    new Loop("channel", 0, result.Channels, 1, [Store(source, result)]),
                    .. Pixels.ClearPadding(result, _result, Pixels.At(_result.Place, V.At("row"), V.At("pixel"))),
                ]),
            ]),
        ]);
    }

    private StoreOne Store(ImageLayout source, ImageLayout result) => new(
        _result.Name,
        Pixels.At(_result.Place, V.At("row"), V.At("pixel")) + V.At("channel", result.ChannelStride),
        new ReadPoint("point", _x.Name, Pixels.At(_x.Place, 0, 0) + V.At("channel", source.ChannelStride), source.RowStride, source.PixelStride));
}
