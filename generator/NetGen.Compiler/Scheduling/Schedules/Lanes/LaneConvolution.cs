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

    public override IReadOnlyList<KernelBuffer> Buffers => [_x, operation.Weight, .. operation.Extras, .. operation.Results];

    public override IReadOnlyList<string> Scalars => Formula.ScalarsIn(operation.Epilogue).ToList();

    public override long Work => (long)vertical.Count * vertical.Places * horizontal.Sum(taps => taps.Count * taps.Places) * _groups.Inputs * operation.Weight.Place.Columns;

    public override object Likeness => (operation.Likeness, vertical, new EquatableArray<Taps>(horizontal));

    public override IEnumerable<Statement> Body(Target target)
    {
        var overPixels = horizontal.SelectMany(taps => OverChannels(target, taps));
        var overGroups = _groups.Groups == 1 ? overPixels : [new Loop("group", 0, _groups.Groups, 1, overPixels)];
        return [.. Formula.DefineScalars(Scalars), Pixels.ForEachBlock(_image.Lanes, target.Lanes, V.At("from"), V.At("to"), overGroups)];
    }

    /// <summary>Pixels of a pooling window: one where nothing is pooled.</summary>
    private (int Rows, int Pixels) Window => operation.Pool is { } pool ? (pool.Vertical.Size, pool.Horizontal.Size) : (1, 1);

    /// <summary>From one tap to the next, in weights.</summary>
    private int WeightStep => _groups.Inputs * operation.Weight.Place.Stride;

    private IEnumerable<Statement> OverChannels(Target target, Taps taps)
    {
        var pool = operation.Pool;
        var rows = pool is null ? LaneRow.Of(target, _groups.Outputs, taps) : null;
        int places = pool?.Horizontal.Outputs ?? taps.Places, together = RowsAtOnce(target);
        var tile = rows?.Tile ?? LaneTile.Of(target, _groups.Outputs, places, taps.PlaceStep, Window.Pixels, together, pool is null || together == Window.Rows ? 0 : operation.Largest(pool).Registers);
        var body = rows is null
            ? LaneTile.ForEach("pixel", places, tile.Pixels, Tile(taps, tile, V.At("pixel"), LaneTaps.Gather(taps, tile with { Pixels = tile.Pixels * Window.Pixels }, WeightStep, together, vertical.PlaceStep * _image.RowStride), together))
            : rows.Starts.Select(start => new Scope(Tile(taps, tile, start, LaneTaps.Row(taps, tile, start, WeightStep), together).ToEquatableArray()));
        return LaneTile.ForEach("output", _groups.Outputs, tile.Outputs, [new Loop("row", 0, pool?.Vertical.Outputs ?? vertical.Places, 1, body)]);
    }

    /// <summary>Rows of a window whose sums are in registers together: all where they fit, so that a weight is read once for them; else one.</summary>
    private int RowsAtOnce(Target target) =>
        target.Width == VectorWidth.Bits512 && vertical.IsInside && Window.Rows * Window.Pixels * 2 < LaneTile.Registers(target) ? Window.Rows : 1;

    /// <summary>From the bias over all channels and taps to the epilogue; or row by row of the windows, to the largest.</summary>
    private IEnumerable<Statement> Tile(Taps taps, LaneTile tile, Index pixel, LaneTaps accumulate, int together)
    {
        var output = V.At("output") + V.At("group", _groups.Groups == 1 ? 0 : _groups.Outputs);
        Index Located(Place place, Index t, Index p) => LaneWalk.At(
            place, output + t, V.At("row", vertical.OutputStep) + vertical.FirstOutput, (pixel + p).Times(taps.OutputStep) + taps.FirstOutput);

        if (operation.Pool is not { } pool)
            return [.. Sums(taps, tile, pixel, accumulate, output, windowRow: 0), .. _epilogue.Store(output, tile, MicroKernel.Sum, Located)];
        var largest = operation.Largest(pool);
        var sums = tile with { Pixels = tile.Pixels * Window.Pixels };
        return
        [
            .. largest.Start(tile.Outputs, tile.Pixels),
            .. Enumerable.Range(0, Window.Rows / together).Select(part => new Scope(new EquatableArray<Statement>(
            [
                .. Sums(taps, sums with { Pixels = sums.Pixels * together }, pixel.Times(Window.Pixels), accumulate, output, part * together),
                .. Enumerable.Range(0, together).SelectMany(row => largest.Take((part * together) + row, tile.Outputs, tile.Pixels, (t, p) => MicroKernel.Sum(t, (row * sums.Pixels) + p))),
            ]))),
            .. _epilogue.Store(output, tile, WindowMaximum.Best, Located),
            .. operation.Winner is { } winner ? Winners(winner, tile, largest, Located) : [],
        ];
    }

    private static IEnumerable<Statement> Winners(KernelBuffer winner, LaneTile tile, WindowMaximum largest, Func<Place, Index, Index, Index> locate) =>
        from t in Enumerable.Range(0, tile.Outputs)
        from p in Enumerable.Range(0, tile.Pixels)
        select new Store(winner.Name, locate(winner.Place, t, p), largest.Winner(t, p));

    /// <summary>The sums of a row of pixels, begun with the bias.</summary>
    private IEnumerable<Statement> Sums(Taps taps, LaneTile tile, Index pixel, LaneTaps accumulate, Index output, int windowRow)
    {
        foreach (var start in MicroKernel.Start(tile.Outputs, tile.Pixels, (t, p) => p == 0 ? _epilogue.Start(output + t) : MicroKernel.Sum(t, 0)))
            yield return start;
        if (vertical.Count == 0 || taps.Count == 0)
            yield break;
        var row = V.At("row", vertical.PlaceStep * Window.Rows) + (vertical.Position + (windowRow * vertical.PlaceStep));
        var channel = V.At("input") + V.At("group", _groups.Groups == 1 ? 0 : _groups.Inputs);
        var a = LaneWalk.At(_x.Place, channel, row + V.At("ky", vertical.TapOffset), accumulate.FirstPixel(pixel));
        var w = ((V.At("ky", vertical.TapStep) + vertical.FirstTap).Times(operation.KernelWidth) + taps.FirstTap).Times(WeightStep) +
            V.At("input", operation.Weight.Place.Stride) + output;
        if (!vertical.IsInside)
            yield return new DefineTaps("tapsFrom", "tapsTo", row, vertical.TapOffset, vertical.Count, vertical.Inputs);
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
}
