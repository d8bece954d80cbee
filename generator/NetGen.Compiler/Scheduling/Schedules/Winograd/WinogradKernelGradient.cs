using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;
using NetGen.Compiler.Scheduling.Schedules.Images;

namespace NetGen.Compiler.Scheduling.Schedules.Winograd;

/// <summary>
/// The gradient of a convolution's kernel by tiles: of each strip the pixels and the gradients of its sums are transformed into planes, each plane's products are
/// added to the gradient of the transformed kernel, sample by sample and strip by strip in order, and that is transformed back in the end. A unit is a vector of
/// channels; a call passes over the batch once for all of its units.
/// </summary>
internal sealed class WinogradKernelGradient : KernelSchedule
{
    private readonly WeightGradientOperation _operation;
    private readonly KernelBuffer _sums;
    private readonly KernelBuffer _workspace;
    private readonly WinogradTiles _tiles;
    private readonly WinogradMatrices _matrices;

    public WinogradKernelGradient(WeightGradientOperation operation, ListPlan plan)
    {
        var gradient = (ConvolutionWeightGradient)operation.Operation;
        Place kernel = plan.KernelOf(gradient) ?? throw new InvalidOperationException($"{gradient.Result} is not summed by tiles.");
        (_operation, _sums) = (operation, new KernelBuffer("sums", kernel));
        _tiles = WinogradTiles.Of(gradient, operation.X.Place, operation.OutputGradient.Place, kernel);
        _matrices = WinogradMatrices.Of(_tiles.Side);
        _workspace = new("workspace", Place.Flat(Space.Workspace, 0, _tiles.Length));
    }

    public override string Name => MethodNames.Pascal(_operation.Operation.Output.Name);

    public override string Summary => OperationPrinter.Text(_operation.Operation);

    public override IReadOnlyList<KernelBuffer> Buffers => [.. _operation.Buffers, _sums, _workspace];

    public override IReadOnlyList<string> Scalars => Formula.ScalarsIn(_operation.Epilogue).ToList();

    public override int Units => _tiles.Channels / ChannelsPerUnit;

    public override bool CountsRows => true;

    public override long Work => (long)_tiles.Count * _sums.Place.Length / Units;

    private int ChannelsPerUnit => _operation.Plan.Alignment;

    private int Strip => Math.Min(_tiles.MostInStrip, _tiles.Count);

    /// <summary>Rows of a plane of the sums.</summary>
    private int Rows => _sums.Place.Rows / _tiles.Planes;

    public override IEnumerable<Statement> Body(Target target)
    {
        var place = new TilePlace(_tiles, int.MaxValue, int.MaxValue);
        var (inputs, gradients) = (Inputs(), OutputGradients());
        return
        [
            .. Formula.DefineScalars(Scalars),
            .. inputs.ReadsOutside || gradients.ReadsOutside ? TilePlanes.ClearZeros(_tiles) : [],
            new DefineIndex("firstChannel", V.At("from", ChannelsPerUnit)),
            new DefineIndex("endChannel", V.At("to", ChannelsPerUnit)),
            .. ColumnTiles.ForEach(_sums.Place, target.Lanes, _sums.Place.Panel / target.Lanes, tile => [ClearSums(tile)]),
            new Loop("sample", 0, V.At("rows"), 1,
            [
                new Loop("first", 0, _tiles.Count, Strip,
                [
                    new DefineIndex("count", Strip, V.At("first", -1) + _tiles.Count),
                    new Loop("q", 0, V.At("count"), 1, [.. place.Define(), .. inputs.Transform(target, V.At("firstChannel"), V.At("endChannel"))]),
                    new Loop("q", 0, V.At("count"), 1, [.. place.Define(), .. gradients.Transform(target, 0, _tiles.Panel)]),
                    new Loop("plane", 0, _tiles.Planes, 1, ColumnTiles.ForEach(_sums.Place, target.Lanes, target.Tile.Vectors, tile => [Products(target, tile)])),
                ]),
            ]),
            .. new KernelGradientTaps(_operation, _sums, Rows, _matrices).Body(target),
        ];
    }

    private TilePlanes Inputs()
    {
        var vertical = Taps.Forward(_operation.Window.Vertical);
        return new(_operation.X, _matrices.Input, "x", _tiles.InputsAt, _tiles.InputPlane(Strip))
        {
            Row = vertical.Least,
            Pixel = Taps.Forward(_operation.Window.Horizontal).Least,
            ReadsOutside = !vertical.IsInside || LeavesLastRow,
        };
    }

    private TilePlanes OutputGradients() => new(
        _operation.OutputGradient, _matrices.OutputGradient, "d", _tiles.SumsAt, WinogradTiles.SumPlane(Strip, _tiles.Panel))
    {
        ReadsOutside = LeavesLastRow,
    };

    /// <summary>Whether the last row of tiles reaches beyond the image.</summary>
    private bool LeavesLastRow => _tiles.Rows * _tiles.Side > _operation.Window.Vertical.Outputs;

    private Loop ClearSums(ColumnTile tile) => new("plane", 0, _tiles.Planes, 1,
    [
        new Loop("channel", V.At("firstChannel"), V.At("endChannel"), 1,
        [
            new ClearRun(_sums.Name, tile.Weight + V.At("plane", Rows * tile.WeightStride) + V.At("channel", tile.WeightStride), tile.WeightStride),
        ]),
    ]);

    /// <summary>[channels × tiles] · [tiles × filters], onto what there is.</summary>
    private Loop Products(Target target, ColumnTile tile)
    {
        int rows = Math.Min(target.Tile.Rows, ChannelsPerUnit);
        while (ChannelsPerUnit % rows != 0)
            rows--;
        return new("channel", V.At("firstChannel"), V.At("endChannel"), rows,
        [
            new DefineReference("a", _workspace.Name, V.At("plane", _tiles.InputPlane(Strip)) + V.At("channel") + _tiles.InputsAt),
            new DefineReference("w", _workspace.Name, V.At("plane", WinogradTiles.SumPlane(Strip, _tiles.Panel)) + tile.Column + _tiles.SumsAt),
            new DefineReference("s", _sums.Name, tile.Weight + V.At("plane", Rows * tile.WeightStride) + V.At("channel", tile.WeightStride)),
            .. MicroKernel.Start(rows, tile.Vectors, (r, v) => new Load("s", (r * tile.WeightStride) + (v * target.Lanes))),
            new Loop("q", 0, V.At("count"), 1,
            [
                .. MicroKernel.Accumulate(rows, tile.Vectors, target.Lanes, rowStride: 1, 0, 0),
                new Advance("a", _tiles.Channels),
                new Advance("w", _tiles.Panel),
            ]),
            .. from r in Enumerable.Range(0, rows)
               from v in Enumerable.Range(0, tile.Vectors)
               select new Store("s", (r * tile.WeightStride) + (v * target.Lanes), MicroKernel.Sum(r, v)),
        ]);
    }
}
