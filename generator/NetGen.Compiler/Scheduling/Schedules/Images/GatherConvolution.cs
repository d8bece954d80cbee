using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules.Images;

/// <summary>
/// A convolution, or the gradient of its input, as a gather: tiles of neighbouring pixels × vectors of channels in registers, summed over the taps of
/// the kernel and the channels of the group, weights streamed, inputs broadcast (or, where each lane belongs to a group of its own, read lane by lane).
/// Taps above and below the image are left out by the bounds of the loop; beside it, they read the halo.
/// </summary>
internal sealed class GatherConvolution(GatherOperation operation, Taps vertical, Taps[] horizontal, string suffix) : KernelSchedule
{
    private readonly KernelBuffer _x = operation.X;
    private readonly KernelBuffer _weight = operation.Weight;
    private readonly ImageLayout _image = Pixels.Layout(operation.X.Place);
    private readonly ChannelGroups _groups = operation.Groups;

    public override string Name => MethodNames.Pascal(operation.Output.Name) + suffix;

    public override string Summary => OperationPrinter.Text(operation.Operation);

    public override IReadOnlyList<KernelBuffer> Buffers => [_x, _weight, .. operation.Extras, operation.Result];

    public override IReadOnlyList<string> Scalars => Formula.ScalarsIn(operation.Epilogue).ToList();

    public override long Work => (long)vertical.Count * vertical.Places * horizontal.Sum(taps => taps.Count * taps.Places) * _groups.Inputs * _weight.Place.Columns;

    private bool ByGroup => _groups.Groups > 1 && !_groups.InLanes;

    public override IEnumerable<Statement> Body(Target target)
    {
        var epilogue = new Epilogue(operation.Epilogue, operation.Extras, operation.Result);
        int width = ByGroup ? _groups.Outputs : _weight.Place.Stride;
        var tiles = horizontal.SelectMany(taps => Columns(target, epilogue, taps, width));
        return
        [
            .. Formula.DefineScalars(Scalars),
            new Loop("sample", V.At("from"), V.At("to"), 1, ByGroup ? [new Loop("group", 0, _groups.Groups, 1, tiles)] : tiles),
        ];
    }

    /// <summary>All channels (of a group) at the places of one residue: a block of weights stays in cache while it passes over the image.</summary>
    private IEnumerable<Statement> Columns(Target target, Epilogue epilogue, Taps taps, int width)
    {
        var size = PixelTile.Of(target, taps.Places, width / target.Lanes, horizontal.Length);
        return ColumnTiles.ForEach(new Place(Space.Shared, 0, 1, width, width, width), target.Lanes, size.Vectors, tile =>
        [
            new Loop("row", 0, vertical.Places, 1,
            [
                .. vertical.IsInside ? Array.Empty<Statement>() : [TapsInside()],
                .. PixelTile.ForEach("pixel", taps.Places, size.Rows, Tile(target, epilogue, taps, tile, size.Rows)),
            ]),
        ]);
    }

    private DefineTaps TapsInside() =>
        new("tapsFrom", "tapsTo", V.At("row", vertical.PlaceStep) + vertical.Position, vertical.TapOffset, vertical.Count, vertical.Inputs);

    /// <summary>From the bias over all taps and channels to the epilogue.</summary>
    private IEnumerable<Statement> Tile(Target target, Epilogue epilogue, Taps taps, ColumnTile tile, int rows)
    {
        var column = ByGroup ? tile.Column + V.At("group", _groups.Outputs) : tile.Column;
        foreach (var start in MicroKernel.Start(rows, tile.Vectors, (_, v) => epilogue.Start(column + (v * target.Lanes))))
            yield return start;
        if (vertical.Count > 0 && taps.Count > 0)
        {
            var overRow = new GatherLoop(_image, _weight.Place, _groups, taps);
            var inner = overRow.Inner(rows, tile.Vectors, target.Lanes);
            var first = Pixels.At(_x.Place, V.At("row", vertical.PlaceStep) + vertical.Position, V.At("pixel", taps.PlaceStep) + taps.Position) + Channel(tile);
            var a = first + V.At("ky", vertical.TapOffset * _image.RowStride);
            var w = column + overRow.Weight(V.At("ky", vertical.TapStep) + vertical.FirstTap, operation.KernelWidth);
            yield return vertical.IsInside
                ? new Loop("ky", 0, vertical.Count, 1, overRow.Statements(_x.Name, a, _weight.Name, w, inner))
                : new Loop("ky", V.At("tapsFrom"), V.At("tapsTo"), 1, overRow.Statements(_x.Name, a, _weight.Name, w, inner));
        }

        foreach (var store in epilogue.Store((place, r) => Output(place, taps, r), rows, tile with { Column = column }, target.Lanes, MicroKernel.Sum))
            yield return store;
    }

    /// <summary>The first channel that a tile reads.</summary>
    private Index Channel(ColumnTile tile) =>
        _groups.InLanes ? tile.Column : ByGroup ? V.At("group", _groups.Inputs * _image.ChannelStride) : 0;

    /// <summary>Where pixel r of the tile goes.</summary>
    private Index Output(Place place, Taps taps, Index r) => Pixels.At(
        place, V.At("row", vertical.OutputStep) + vertical.FirstOutput, (V.At("pixel") + r).Times(taps.OutputStep) + taps.FirstOutput);
}
