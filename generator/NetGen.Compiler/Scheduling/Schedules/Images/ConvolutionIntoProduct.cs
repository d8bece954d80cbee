using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules.Images;

/// <summary>
/// A pooled convolution and the product of its flattened image, row by row, for one sample: the first is bound by arithmetic, the second by reading its weights from the
/// second cache. While a row of pixels is summed, the weights that it meets next are asked for; then the row goes into the product's sums.
/// </summary>
/// <param name="pooled">What makes the image.</param>
/// <param name="convolution">How it is scheduled.</param>
/// <param name="product">What reads the image, flattened.</param>
/// <param name="plan">Where everything lies.</param>
internal sealed class ConvolutionIntoProduct(PooledConvolution pooled, GatherConvolution convolution, Product product, ListPlan plan) : KernelSchedule
{
    private readonly Place _image = plan[pooled.Result];
    private readonly KernelBuffer _matrix = new("matrix", plan[product.Weight]);
    private readonly KernelBuffer _sums = new("sums", plan[product.Result]);
    private readonly KernelBuffer[] _extras = [.. product.Extras.Select((tensor, i) => new KernelBuffer($"offset{i + 1}", plan.Padded(tensor)))];

    public override string Name => MethodNames.Pascal(product.Result.Name) + "Rows";

    public override string Summary => $"{OperationPrinter.Text(pooled)}\n{OperationPrinter.Text(product)}";

    public override IReadOnlyList<KernelBuffer> Buffers => [.. convolution.Buffers, _matrix, .. _extras, _sums];

    public override long Work => convolution.Work + ((long)_matrix.Place.Rows * _matrix.Place.Columns);

    public override object Likeness => (convolution.Likeness, product.Epilogue);

    private int RowLength => _image.Image!.RowStride;

    public override IEnumerable<Statement> Body(Target target)
    {
        var epilogue = new Epilogue(product.Epilogue, _extras, _sums);
        return
        [
            new Loop("sample", V.At("from"), V.At("to"), 1,
            [
                new Loop("column", 0, _sums.Place.Run, target.Lanes, [new Store(_sums.Name, InSums + V.At("column"), epilogue.Start(V.At("column")))]),
                .. convolution.Rows(target, steps => Ahead(target, steps), Product(target)),
                new Loop("column", 0, _sums.Place.Run, target.Lanes, [epilogue.Again(buffer => (Epilogue.IsVector(buffer) ? 0 : InSums) + V.At("column"))]),
            ]),
        ];
    }

    private Index InSums => V.At("sample", _sums.Place.Length);

    /// <summary>The lines of the row's weights, evenly over the steps of the convolution's loop.</summary>
    private (Statement Before, IReadOnlyList<Statement> Each) Ahead(Target target, int steps)
    {
        int line = target.LineLanes, values = RowLength * _matrix.Place.Stride;
        int lines = ((values / line) + steps - 1) / steps;
        return (
            new DefineReference("ahead", _matrix.Name, V.At("row", values)),
            [.. Enumerable.Range(0, lines).Select(i => new Prefetch("ahead", i * line)), new Advance("ahead", lines * line)]);
    }

    private IEnumerable<Statement> Product(Target target)
    {
        var (vectors, chains) = target.SingleSample;
        return ColumnTiles.ForEach(_matrix.Place, target.Lanes, vectors, tile =>
        [
            .. new RowSum(k => new Broadcast(new LoadOne("result", V.At("sample", _image.Length) + V.At("row", RowLength) + k)), _matrix.Name, tile.Weight + V.At("row", RowLength * tile.WeightStride), RowLength)
                .Statements(target, tile, chains, v => new Load(_sums.Name, InSums + tile.ColumnOf(v, target.Lanes))),
            .. Enumerable.Range(0, tile.Vectors).Select(v => new Store(_sums.Name, InSums + tile.ColumnOf(v, target.Lanes), MicroKernel.Sum(0, v))),
        ]);
    }
}
