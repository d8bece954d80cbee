using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules.Images;

/// <summary>
/// A convolution of the caller's rows, with pixels in lanes and weights broadcast, and the maxima of 2 × 2 pixels behind it: two rows of sums stay in
/// registers until their maxima are known. Only those are written. At the end of a row the last vector moves back and computes some pixels twice.
/// </summary>
internal sealed class PooledRows(PooledConvolution convolution, ListPlan plan) : KernelSchedule
{
    /// <summary>Rows of sums that become one of maxima.</summary>
    private const int Rows = 2;

    private readonly KernelBuffer _x = new("x", plan[convolution.X]);
    private readonly KernelBuffer _weight = new("weight", plan[convolution.Weight]);
    private readonly KernelBuffer[] _extras = ProductBuffers.Extras(convolution.Extras, plan);
    private readonly KernelBuffer _result = new("result", plan[convolution.Result]);

    public override string Name => MethodNames.Pascal(convolution.Result.Name);

    public override string Summary => OperationPrinter.Text(convolution);

    public override IReadOnlyList<KernelBuffer> Buffers => [_x, _weight, .. _extras, _result];

    public override bool ClearsHalo => true;

    public override long Work => (long)Window.Size * Image.Channels * Filters * Window.Vertical.Outputs * Window.Horizontal.Outputs / plan.Alignment;

    private Window Window => convolution.Window;

    private ImageLayout Image => Pixels.Layout(_x.Place);

    private int Filters => convolution.Result.Shape.Channels;

    public override object Likeness => (Window, convolution.Pool, Filters, convolution.Epilogue);

    public override IEnumerable<Statement> Body(Target target)
    {
        // A single number has no neighbour, so there are two of them.
        int vectors = target.Lanes == 1 ? 2 : 1;
        var epilogue = new Epilogue(convolution.Epilogue, _extras, _result);
        yield return new Loop("sample", V.At("from"), V.At("to"), 1,
        [
            new Loop("row", 0, convolution.Pool.Vertical.Outputs, 1,
                FilterTiles(target.PooledFilters).SelectMany(tile => PixelTile.ForEach(
                    "pixel", Window.Horizontal.Outputs, vectors * target.Lanes, Tile(target, epilogue, tile.First, tile.Count, vectors)))),
        ]);
    }

    /// <summary>As few runs of filters as there can be, as even as they can be.</summary>
    private IEnumerable<(int First, int Count)> FilterTiles(int most)
    {
        int tiles = (Filters + most - 1) / most;
        for (int tile = 0; tile < tiles; tile++)
            yield return (tile * Filters / tiles, ((tile + 1) * Filters / tiles) - (tile * Filters / tiles));
    }

    /// <summary>From the bias over all channels and taps to the maxima.</summary>
    private IEnumerable<Statement> Tile(Target target, Epilogue epilogue, int first, int filters, int vectors)
    {
        foreach (var start in MicroKernel.Start(filters, Rows * vectors, (f, _) => epilogue.StartOf(first + f)))
            yield return start;
        yield return new Loop("channel", 0, Image.Channels, 1,
        [
            new Loop("ky", 0, Window.Vertical.Size, 1,
            [
                new DefineReference("a", _x.Name, Pixels.At(_x.Place, V.At("row", Rows) + V.At("ky", Window.Vertical.Dilation), V.At("pixel")) + V.At("channel", Image.ChannelStride)),
                new DefineReference("w", _weight.Name, (V.At("ky", Window.Horizontal.Size * Image.Channels) + V.At("channel")).Times(_weight.Place.Stride) + first),
                .. Enumerable.Range(0, Window.Horizontal.Size).Select(kx => new Scope(Tap(target.Lanes, kx, filters, vectors).ToEquatableArray())),
            ]),
        ]);
        yield return new DefineQuotient("place", V.At("pixel"), 2);
        for (int f = 0; f < filters; f++)
        {
            var value = epilogue.Rest(Enumerable.Range(0, Rows * vectors).Select(v => MicroKernel.Sum(f, v)).Aggregate(V.Max));
            var at = Pixels.At(_result.Place, V.At("row"), V.At("place")) + ((first + f) * Pixels.Layout(_result.Place).ChannelStride);
            yield return target.Lanes == 1 ? new StoreOne(_result.Name, at, value) : new StoreMaxima(_result.Name, at, value);
        }
    }

    /// <summary>One tap of a row of the kernel, for two rows of sums.</summary>
    private IEnumerable<Statement> Tap(int lanes, int kx, int filters, int vectors)
    {
        for (int v = 0; v < Rows * vectors; v++)
            yield return new Define(V.Name("a", v), new Load("a", (v / vectors * Image.RowStride) + (v % vectors * lanes) + (kx * Window.Horizontal.Dilation)));
        for (int f = 0; f < filters; f++)
        {
            yield return new Define(V.Name("w", f), new Broadcast(new LoadOne("w", (kx * Image.Channels * _weight.Place.Stride) + f)));
            for (int v = 0; v < Rows * vectors; v++)
                yield return MicroKernel.MultiplyAdd(f, v, V.Var("a", v), V.Var("w", f));
        }
    }
}
