using NetGen.Compiler.Lowering;

namespace NetGen.Compiler.Planning;

/// <summary>Kernels that lie transformed for <see cref="WinogradRule"/>: rows e · channels + c for place e of a tile, in panels of two vectors of filters.</summary>
internal static class WinogradKernels
{
    /// <summary>Rows that are transformed at once.</summary>
    public const int RowsPerUnit = 16;

    private const int VectorsOfPanel = 2;

    /// <summary>Those that nothing but convolutions by tiles reads in the given lists, and the side of these tiles.</summary>
    public static IReadOnlyDictionary<Tensor, int> In(IEnumerable<OperationList?> lists, WinogradRule rule) => lists
        .SelectMany(list => list?.Operations ?? default)
        .SelectMany(operation => operation.Inputs.Select((tensor, number) => (tensor, side: number == 1 ? rule.TileOf(operation) : 0)))
        .Where(reader => !reader.tensor.IsPerSample)
        .GroupBy(reader => reader.tensor, reader => reader.side)
        .Where(sides => sides.All(side => side > 0) && sides.Distinct().Count() == 1)
        .ToDictionary(sides => sides.Key, sides => sides.First());

    /// <summary>The parameters that convolutions by tiles read in a list, whoever else does: they are transformed into a copy.</summary>
    public static IEnumerable<(Tensor Kernel, int Side)> Copied(OperationList list, WinogradRule rule) => list.Operations
        .Select(operation => (operation, side: rule.TileOf(operation)))
        .Where(pair => pair.side > 0 && pair.operation.Inputs[1].Kind == TensorKind.Parameter)
        .Select(pair => (pair.operation.Inputs[1], pair.side));

    /// <summary>Values that turning round takes of the thread's memory.</summary>
    public static int WorkspaceOf(Place kernel) => WinogradRule.Taps * WinogradRule.Taps * RowsPerUnit * kernel.Stride;

    /// <summary>The gradients that convolutions by tiles have of their kernels in a list, before they are transformed back.</summary>
    public static IEnumerable<ConvolutionWeightGradient> GradientsIn(OperationList list, WinogradRule rule) =>
        list.Operations.OfType<ConvolutionWeightGradient>().Where(gradient => rule.TileOf(gradient) > 0);

    /// <summary>How such a gradient lies: rows for all channels of whole vectors, so that tiles of channels divide them.</summary>
    public static Place FormOf(ConvolutionWeightGradient gradient, int alignment, WinogradRule rule)
    {
        Shape kernel = gradient.Result.Shape;
        return FormOf(new Shape(kernel[0], kernel[1], ArenaPlanner.Pad(kernel[2], alignment), kernel[3]), rule.TileOf(gradient), alignment);
    }

    /// <summary>How a kernel [3][3][channels][filters] lies transformed.</summary>
    public static Place FormOf(Shape kernel, int side, int alignment)
    {
        int stride = ArenaPlanner.Pad(kernel[3], alignment);
        return Place.RowMajor(Space.Shared, 0, new Shape(checked(WinogradRule.PlanesOf(side) * kernel[2]), kernel[3]), stride) with
        {
            Panel = Math.Min(stride, VectorsOfPanel * alignment),
            Tile = side,
        };
    }
}
