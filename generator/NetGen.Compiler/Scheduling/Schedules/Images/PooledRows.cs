using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules.Images;

/// <summary>
/// A convolution of the caller's rows, with pixels in lanes and weights broadcast, and the maxima of 2 × 2 pixels behind it: two rows of sums stay in
/// registers until their maxima are known. Only those are written. At the end of a row the last vector moves back and computes some pixels twice; or, where at
/// most half a vector of pixels is left, both rows' ends are one vector.
/// </summary>
internal sealed class PooledRows(PooledConvolution convolution, ListPlan plan) : KernelSchedule
{
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

    private int Width => Window.Horizontal.Outputs;

    public override object Likeness => (Window, convolution.Pool, Filters, convolution.Epilogue);

    public override IEnumerable<Statement> Body(Target target)
    {
        var epilogue = new Epilogue(convolution.Epilogue, _extras, _result);
        yield return new Loop("sample", V.At("from"), V.At("to"), 1,
        [
            new Loop("row", 0, convolution.Pool.Vertical.Outputs, 1, JoinsEnds(target) ? Joined(target, epilogue) : Apart(target, epilogue)),
        ]);
    }

    /// <summary>Whether both rows' ends fit a vector, with a vector before them. Half a vector must be one, too.</summary>
    private bool JoinsEnds(Target target) =>
        target.Width >= VectorWidth.Bits256 && Width > target.Lanes && Width % target.Lanes is > 0 and var left && left <= target.Lanes / 2;

    private IEnumerable<Statement> Joined(Target target, Epilogue epilogue)
    {
        int lanes = target.Lanes, last = ((Width / lanes) - 1) * lanes;
        PairOfRows row = new(Vectors: 1, lanes, Image.RowStride), end = row with { End = Width - (lanes / 2) - last };
        if (last > 0)
        {
            foreach (var (first, count) in FilterTiles(target.PooledSums / row.Count))
                yield return new Loop("pixel", 0, last, lanes, Tile(epilogue, first, count, row));
        }

        foreach (var (first, count) in FilterTiles(target.PooledSums / end.Count))
            yield return new Scope(new EquatableArray<Statement>([new DefineIndex("pixel", last), .. Tile(epilogue, first, count, end)]));
    }

    private IEnumerable<Statement> Apart(Target target, Epilogue epilogue)
    {
        // A single number has no neighbour, so there are two of them.
        PairOfRows row = new(Vectors: target.Lanes == 1 ? 2 : 1, target.Lanes, Image.RowStride);
        return FilterTiles(target.PooledSums / row.Count).SelectMany(tile => PixelTile.ForEach("pixel", Width, row.Pixels, Tile(epilogue, tile.First, tile.Count, row)));
    }

    /// <summary>As few runs of filters as there can be, as even as they can be.</summary>
    private IEnumerable<(int First, int Count)> FilterTiles(int most)
    {
        int tiles = (Filters + most - 1) / most;
        for (int tile = 0; tile < tiles; tile++)
            yield return (tile * Filters / tiles, ((tile + 1) * Filters / tiles) - (tile * Filters / tiles));
    }

    /// <summary>From the bias over all channels and taps to the maxima.</summary>
    private IEnumerable<Statement> Tile(Epilogue epilogue, int first, int filters, PairOfRows row)
    {
        foreach (var start in MicroKernel.Start(filters, row.Count, (f, _) => epilogue.StartOf(first + f)))
            yield return start;
        yield return new Loop("channel", 0, Image.Channels, 1,
        [
            new Loop("ky", 0, Window.Vertical.Size, 1,
            [
                new DefineReference("a", _x.Name, Pixels.At(_x.Place, V.At("row", PairOfRows.Rows) + V.At("ky", Window.Vertical.Dilation), V.At("pixel")) + V.At("channel", Image.ChannelStride)),
                new DefineReference("w", _weight.Name, (V.At("ky", Window.Horizontal.Size * Image.Channels) + V.At("channel")).Times(_weight.Place.Stride) + first),
                .. Enumerable.Range(0, Window.Horizontal.Size).Select(kx => new Scope(Tap(kx, filters, row).ToEquatableArray())),
            ]),
        ]);
        yield return new DefineQuotient("place", V.At("pixel"), 2);
        for (int f = 0; f < filters; f++)
        {
            var at = Pixels.At(_result.Place, V.At("row"), V.At("place")) + ((first + f) * Pixels.Layout(_result.Place).ChannelStride);
            foreach (var store in row.Store(_result.Name, at, v => MicroKernel.Sum(f, v), epilogue.Rest))
                yield return store;
        }
    }

    /// <summary>One tap of a row of the kernel, for two rows of sums.</summary>
    private IEnumerable<Statement> Tap(int kx, int filters, PairOfRows row)
    {
        for (int v = 0; v < row.Count; v++)
            yield return new Define(V.Name("a", v), row.Load("a", v, kx * Window.Horizontal.Dilation));
        for (int f = 0; f < filters; f++)
        {
            yield return new Define(V.Name("w", f), new Broadcast(new LoadOne("w", (kx * Image.Channels * _weight.Place.Stride) + f)));
            for (int v = 0; v < row.Count; v++)
                yield return MicroKernel.MultiplyAdd(f, v, V.Var("a", v), V.Var("w", f));
        }
    }
}
