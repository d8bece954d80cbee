using NetGen.Compiler.Lowering;

namespace NetGen.Compiler.Planning;

/// <summary>
/// Which convolutions go by Winograd's minimal filtering: tiles of m × m sums out of (m + 2)² products (Lavin and Gray, "Fast Algorithms for Convolutional
/// Neural Networks", 2016). Tiles of 2 × 2 are as exact as the sums themselves and take 2.25 times fewer multiply-adds; tiles of 4 × 4 take 4 times fewer and lose
/// a digit, so a network has to ask for them.
/// </summary>
/// <param name="IsFast">Whether the network asked for the greater tiles.</param>
/// <param name="Forced">The side of the tiles of all convolutions that can go by them, 0 for none; null where sizes decide.</param>
internal sealed record WinogradRule(bool IsFast, int? Forced)
{
    /// <summary>The kernel's height and width.</summary>
    public const int Taps = 3;

    /// <summary>The side of the tiles of a kernel's gradient, however much the network asked for: its sums are long.</summary>
    private const int GradientTile = 2;

    private static readonly int[] Tiles = [2, 4];

    /// <summary>The side of the windows that tiles can pool.</summary>
    private const int PooledSide = 2;

    /// <summary>Channels on either side from which the transforms are little beside the products.</summary>
    private const int LeastChannels = 16;

    /// <summary>How many tenths of its multiply-adds a convolution must at least save to pay for them.</summary>
    private const int LeastSaved = 3;

    /// <summary>The side of a convolution's tiles, 0 where it is summed as it stands.</summary>
    /// <param name="operation">A convolution, the gradient of its input, which is one with the kernel turned round, or the gradient of its kernel.</param>
    public int TileOf(Operation operation) => operation switch
    {
        Convolution convolution when Serves(convolution.Window, convolution.Groups, convolution.X, convolution.Result) => TileOf(convolution.Result.Shape, IsFast),
        PooledConvolution pooled when IsHalving(pooled.Pool) && Serves(pooled.Window, pooled.Groups, pooled.X, pooled.Result) => TileOf(SumsUnder(pooled), IsFast),
        ConvolutionInputGradient gradient when Serves(gradient.Window, gradient.Groups, gradient.OutputGradient, gradient.Result) => TileOf(gradient.Result.Shape, IsFast),
        ConvolutionWeightGradient gradient when Serves(gradient.Window, gradient.Groups, gradient.X, gradient.OutputGradient) =>
            Math.Min(GradientTile, TileOf(gradient.OutputGradient.Shape, isFast: false)),
        _ => 0,
    };

    /// <summary>The sums that windows of 2 × 2 see, as an image: whole windows fill a tile.</summary>
    public static Shape SumsUnder(PooledConvolution pooled) =>
        new(pooled.Result.Shape[0], pooled.Pool.Vertical.Outputs * PooledSide, pooled.Pool.Horizontal.Outputs * PooledSide);

    /// <summary>
    /// What the tiles of a kernel's gradient read beyond the ends of rows: there no tile moves back, which would count its gradients twice, and the last one finds
    /// zeros.
    /// </summary>
    public static (Halo X, Halo OutputGradient) HalosOf(ConvolutionWeightGradient gradient)
    {
        var axis = gradient.Window.Horizontal;
        int places = CountOf(axis.Outputs, GradientTile) * GradientTile;
        return (new(axis.Before, Math.Max(0, places + Taps - 1 - axis.Before - axis.Inputs)), new(0, places - axis.Outputs));
    }

    /// <summary>Pixels that a tile reads along a side: also the side of a transformed tile.</summary>
    public static int SpanOf(int side) => side + Taps - 1;

    /// <summary>Places of a transformed tile.</summary>
    public static int PlanesOf(int side) => SpanOf(side) * SpanOf(side);

    /// <summary>Tiles along a side of an image.</summary>
    public static int CountOf(int length, int side) => (length + side - 1) / side;

    private bool Serves(Window window, int groups, Tensor from, Tensor to) =>
        groups == 1 && IsPlain(window.Vertical) && IsPlain(window.Horizontal) &&
        (Forced is not null || (from.Shape.Channels >= LeastChannels && to.Shape.Channels >= LeastChannels));

    private static bool IsHalving(Window pool) => pool.IsTiling && pool.Vertical.Size == PooledSide && pool.Horizontal.Size == PooledSide;

    private static bool IsPlain(WindowAxis axis) => axis is { Size: Taps, Stride: 1, Dilation: 1 };

    private int TileOf(Shape image, bool isFast)
    {
        int[] tiles = [.. Tiles.Where(tile => image[1] >= tile && image[2] >= tile)];
        return Forced is { } forced
            ? tiles.LastOrDefault(tile => tile <= forced)
            : tiles.Where(tile => (tile == 2 || isFast) && 10 * Products(image, tile) <= (10 - LeastSaved) * Sums(image))
                .OrderBy(tile => Products(image, tile)).FirstOrDefault();
    }

    private static long Sums(Shape image) => (long)image[1] * image[2] * Taps * Taps;

    private static long Products(Shape image, int tile) => (long)CountOf(image[1], tile) * CountOf(image[2], tile) * PlanesOf(tile);
}
