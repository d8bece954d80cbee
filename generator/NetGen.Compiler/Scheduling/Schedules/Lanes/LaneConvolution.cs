using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;
using NetGen.Compiler.Scheduling.Schedules.Images;

namespace NetGen.Compiler.Scheduling.Schedules.Lanes;

/// <summary>
/// A convolution, or the gradient of its input, with samples in lanes: tiles of channels × pixels in registers, summed over channels and taps, vectors of
/// samples loaded, weights broadcast. Taps above and below the image are left out by the bounds of the loop; beside it, they read the halo.
/// Where that would be a tenth of all taps, a whole row is one tile and its taps are picked when the code is written.
/// </summary>
internal sealed class LaneConvolution(GatherOperation operation, Taps vertical, Taps[] horizontal, string suffix) : KernelSchedule
{
    private readonly KernelBuffer _x = operation.X;
    private readonly ImageLayout _image = Pixels.Layout(operation.X.Place);
    private readonly ChannelGroups _groups = operation.Groups;
    private readonly LaneEpilogue _epilogue = new(operation.Epilogue, operation.Extras, operation.Result);

    public override string Name => MethodNames.Pascal(operation.Output.Name) + suffix;

    public override string Summary => OperationPrinter.Text(operation.Operation);

    public override IReadOnlyList<KernelBuffer> Buffers => [_x, operation.Weight, .. operation.Extras, operation.Result];

    public override IReadOnlyList<string> Scalars => Formula.ScalarsIn(operation.Epilogue).ToList();

    public override long Work => (long)vertical.Count * vertical.Places * horizontal.Sum(taps => taps.Count * taps.Places) * _groups.Inputs * operation.Weight.Place.Columns;

    public static IEnumerable<KernelSchedule> Schedules(Convolution convolution, ListPlan plan) =>
        [new LaneConvolution(GatherOperation.Of(convolution, plan), Taps.Forward(convolution.Window.Vertical), [Taps.Forward(convolution.Window.Horizontal)], "")];

    public static IEnumerable<KernelSchedule> Schedules(ConvolutionInputGradient gradient, ListPlan plan)
    {
        Taps[] rows = [.. Taps.Backward(gradient.Window.Vertical)], columns = [.. Taps.Backward(gradient.Window.Horizontal)];
        return rows.Select((taps, residue) => new LaneConvolution(GatherOperation.Of(gradient, plan), taps, columns, rows.Length == 1 ? "" : $"Rows{residue}"));
    }

    public override IEnumerable<Statement> Body(Target target)
    {
        var overPixels = horizontal.SelectMany(taps => OverChannels(target, taps));
        var overGroups = _groups.Groups == 1 ? overPixels : [new Loop("group", 0, _groups.Groups, 1, overPixels)];
        return [.. Formula.DefineScalars(Scalars), Pixels.ForEachBlock(_image.Lanes, target.Lanes, V.At("from"), V.At("to"), overGroups)];
    }

    private IEnumerable<Statement> OverChannels(Target target, Taps taps)
    {
        var rows = LaneRow.Of(target, _groups.Outputs, taps);
        var tile = rows?.Tile ?? LaneTile.Of(target, _groups.Outputs, taps);
        var body = rows is null
            ? LaneTile.ForEach("pixel", taps.Places, tile.Pixels, Tile(taps, tile, V.At("pixel"), LaneTaps.Gather(taps, tile, WeightStep)))
            : rows.Starts.Select(start => new Scope(Tile(taps, tile, start, LaneTaps.Row(taps, tile, start, WeightStep)).ToEquatableArray()));
        return LaneTile.ForEach("output", _groups.Outputs, tile.Outputs,
            [new Loop("row", 0, vertical.Places, 1, [.. vertical.IsInside ? Array.Empty<Statement>() : [TapsInside()], .. body])]);
    }

    /// <summary>From one tap to the next, in weights.</summary>
    private int WeightStep => _groups.Inputs * operation.Weight.Place.Stride;

    private DefineTaps TapsInside() =>
        new("tapsFrom", "tapsTo", V.At("row", vertical.PlaceStep) + vertical.Position, vertical.TapOffset, vertical.Count, vertical.Inputs);

    private IEnumerable<Statement> Tile(Taps taps, LaneTile tile, Index pixel, LaneTaps accumulate)
    {
        var output = V.At("output") + V.At("group", _groups.Groups == 1 ? 0 : _groups.Outputs);
        foreach (var start in MicroKernel.Start(tile.Outputs, tile.Pixels, (t, _) => _epilogue.Start(output + t)))
            yield return start;
        if (vertical.Count > 0 && taps.Count > 0)
        {
            var channel = V.At("input") + V.At("group", _groups.Groups == 1 ? 0 : _groups.Inputs);
            var a = At(_x.Place, channel, V.At("row", vertical.PlaceStep) + vertical.Position + V.At("ky", vertical.TapOffset), accumulate.FirstPixel(pixel));
            var w = ((V.At("ky", vertical.TapStep) + vertical.FirstTap).Times(operation.KernelWidth) + taps.FirstTap).Times(WeightStep) +
                V.At("input", operation.Weight.Place.Stride) + output;
            yield return new Loop("input", 0, _groups.Inputs, 1,
            [
                new Loop("ky", vertical.IsInside ? 0 : V.At("tapsFrom"), vertical.IsInside ? vertical.Count : V.At("tapsTo"), 1,
                [
                    new DefineReference("a", _x.Name, a),
                    new DefineReference("w", operation.Weight.Name, w),
                    .. accumulate.Statements(_image.Lanes),
                ]),
            ]);
        }

        foreach (var store in _epilogue.Store(output, tile, (place, t, p) => At(
            place, output + t, V.At("row", vertical.OutputStep) + vertical.FirstOutput, (pixel + p).Times(taps.OutputStep) + taps.FirstOutput)))
        {
            yield return store;
        }
    }

    private static Index At(Place place, Index channel, Index row, Index pixel) =>
        V.At("block", place.Length) + V.At("lane") + channel.Times(Pixels.Layout(place).ChannelStride) + Pixels.OfFirst(place, row, pixel);
}
