using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules.Winograd;

/// <summary>
/// A kernel transformed for convolutions by tiles, a unit being some rows, which are the channels that the convolution reads. For the gradient of the input the kernel is
/// turned round, and filters become channels.
/// </summary>
internal sealed class WinogradKernel : KernelSchedule
{
    private static readonly KernelBuffer Workspace = new("workspace", Place.Flat(Space.Workspace, 0, 1));

    private readonly KernelBuffer _result;
    private readonly KernelBuffer[] _arguments;
    private readonly ScalarExpression _formula;
    private readonly bool _isTurned;

    private WinogradKernel(string name, string summary, ScalarExpression formula, KernelBuffer[] arguments, Place result, bool isTurned)
    {
        (Name, Summary, _formula, _arguments, _isTurned) = (name, summary, formula, arguments, isTurned);
        _result = new("result", result);
    }

    public override string Name { get; }

    public override string Summary { get; }

    public override IReadOnlyList<KernelBuffer> Buffers => _isTurned ? [.. _arguments, _result, Workspace] : [.. _arguments, _result];

    public override int Units => (Rows + WinogradKernels.RowsPerUnit - 1) / WinogradKernels.RowsPerUnit;

    public override long Work => (long)WinogradKernels.RowsPerUnit * _result.Place.Stride * Planes * 2;

    private int Planes => WinogradRule.PlanesOf(_result.Place.Tile);

    private int Rows => _result.Place.Rows / Planes;

    /// <summary>A parameter.</summary>
    /// <param name="name">The parameter's.</param>
    /// <param name="weight">Where it lies.</param>
    /// <param name="result">Where it will lie transformed.</param>
    /// <param name="verb">What the method's name begins with.</param>
    public static WinogradKernel Of(string name, Place weight, Place result, string verb) =>
        new(verb + MethodNames.Pascal(name), $"{name}, {Form(result)}", E.In(0), [new("x0", weight)], result, isTurned: false);

    /// <summary>What is made of parameters.</summary>
    public static WinogradKernel Of(Elementwise operation, ListPlan plan, string verb) => new(
        verb + MethodNames.Pascal(operation.Result.Name),
        $"{OperationPrinter.Text(operation)}, {Form(plan[operation.Result])}",
        operation.Formula,
        operation.Arguments.Select((tensor, i) => new KernelBuffer($"x{i}", plan[tensor])).ToArray(),
        plan[operation.Result],
        isTurned: false);

    /// <summary>The kernel of a gradient.</summary>

    public static WinogradKernel Of(TransposedKernel transpose, ListPlan plan)
    {
        Place result = plan[transpose.Result];
        return new(
            MethodNames.Pascal(transpose.Result.Name),
            $"{OperationPrinter.Text(transpose)}, turned round and {Form(result)}",
            E.In(0),
            [new("weight", plan[transpose.Weight])],
            result,
            isTurned: true);
    }

    private static string Form(Place result) => $"transformed for tiles of {Numbers.Text(result.Tile)} × {Numbers.Text(result.Tile)}";

    public override IEnumerable<Statement> Body(Target target)
    {
        var transform = new TileTransform(WinogradMatrices.Of(_result.Place.Tile).Kernel, target);
        yield return new Loop("unit", V.At("from"), V.At("to"), 1,
        [
            new DefineIndex("first", V.At("unit", WinogradKernels.RowsPerUnit)),
            new DefineIndex("end", V.At("first") + WinogradKernels.RowsPerUnit, Rows),
            .. _isTurned ? Turn() : [],
            .. ColumnTiles.ForEach(_result.Place, target.Lanes, _result.Place.Stride / target.Lanes, tile =>
            [
                new Loop("row", V.At("first"), V.At("end"), 1,
                [
                    new Loop("i", 0, tile.Vectors * target.Lanes, target.Lanes,
                    [
                        new DefineReference("u", _result.Name, tile.Weight + V.At("row", tile.WeightStride) + V.At("i")),
                        .. transform.Apply((row, column) => Tap(row, column, tile.Column), (row, values) => Store(tile, row, values)),
                    ]),
                ]),
            ]),
        ]);
    }

    private IEnumerable<Statement> Store(ColumnTile tile, int row, IReadOnlyList<Value> values) =>
        values.Select((value, column) => new Store("u", ((row * WinogradRule.SpanOf(_result.Place.Tile)) + column) * Rows * tile.WeightStride, value));

    /// <summary>The vector at hand of a tap of the row at hand.</summary>
    private Value Tap(int row, int column, Index first)
    {
        int tap = (row * WinogradRule.Taps) + column;
        if (_isTurned)
        {
            int stride = _result.Place.Stride, turned = (WinogradRule.Taps * WinogradRule.Taps) - 1 - tap;
            return new Load(Workspace.Name, (V.At("row") + V.At("first", -1)).Times(stride) + (turned * WinogradKernels.RowsPerUnit * stride) + first + V.At("i"));
        }

        return Formula.Of(_formula, i =>
        {
            Place place = _arguments[i].Place;
            return new Load(_arguments[i].Name, first + V.At("i") + (place.Rows == 1 ? 0 : V.At("row", place.Stride) + (tap * Rows * place.Stride)));
        });
    }

    /// <summary>The unit's filters of every tap become rows of channels, in the thread's memory.</summary>
    private IEnumerable<Statement> Turn()
    {
        Place weight = _arguments[0].Place;
        int taps = WinogradRule.Taps * WinogradRule.Taps, stride = _result.Place.Stride, channels = weight.Rows / taps;
        if (channels < stride)
            yield return new ClearRun(Workspace.Name, 0, taps * WinogradKernels.RowsPerUnit * stride);
        yield return new Loop("tap", 0, taps, 1,
        [
            new Transposed(
                _arguments[0].Name, V.At("tap", channels * weight.Stride) + V.At("first"), weight.Stride,
                Workspace.Name, V.At("tap", WinogradKernels.RowsPerUnit * stride), stride,
                channels, V.At("end") + V.At("first", -1)),
        ]);
    }
}
