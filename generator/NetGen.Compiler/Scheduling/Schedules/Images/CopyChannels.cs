using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules.Images;

/// <summary>Channels of pixels into channels of other pixels: branches side by side, and their gradients back out. The padding is cleared.</summary>
internal sealed class CopyChannels : KernelSchedule
{
    private readonly Operation _operation;
    private readonly Run[] _runs;
    private readonly KernelBuffer _result;

    private CopyChannels(Operation operation, IEnumerable<Run> runs, Place result) =>
        (_operation, _runs, _result) = (operation, runs.ToArray(), new KernelBuffer("result", result));

    public override string Name => MethodNames.Pascal(_operation.Output.Name);

    public override string Summary => OperationPrinter.Text(_operation);

    public override IReadOnlyList<KernelBuffer> Buffers => [.. _runs.Select(run => run.Source), _result];

    public override long Work => _result.Place.Length;

    public static CopyChannels Of(Concat concat, ListPlan plan) => new(
        concat,
        concat.Columns().Select((column, i) => new Run(
            new KernelBuffer($"x{i}", plan[column.Part]), From: 0, To: column.Start / column.Part.Shape.ChannelLength, column.Part.Shape.Channels)),
        plan[concat.Result]);

    public static CopyChannels Of(Slice slice, ListPlan plan) => new(
        slice,
        [new Run(new KernelBuffer("x", plan[slice.X]), From: slice.Start / slice.X.Shape.ChannelLength, To: 0, slice.Result.Shape.Channels)],
        plan[slice.Result]);

    public override IEnumerable<Statement> Body(Target target)
    {
        ImageLayout image = Pixels.Layout(_result.Place);
        var at = Pixels.At(_result.Place, V.At("row"), V.At("pixel"));
        yield return Pixels.ForEach(image, target.Lanes, [.. _runs.Select(run => Copy(run, at)), .. Pixels.ClearPadding(image, _result, at)]);
    }

    private Loop Copy(Run run, Index at)
    {
        int stride = Pixels.Layout(run.Source.Place).ChannelStride;
        var source = Pixels.At(run.Source.Place, V.At("row"), V.At("pixel")) + (run.From * stride) + V.At("channel", stride);
        return new("channel", 0, run.Channels, 1, [new StoreOne(_result.Name, at + run.To + V.At("channel"), new LoadOne(run.Source.Name, source))]);
    }

    /// <param name="From">The first channel in the source.</param>
    /// <param name="To">The first channel in the result.</param>
    /// <param name="Channels">How many.</param>
    private sealed record Run(KernelBuffer Source, int From, int To, int Channels);
}
