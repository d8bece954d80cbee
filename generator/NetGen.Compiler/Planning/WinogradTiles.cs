using NetGen.Compiler.Lowering;

namespace NetGen.Compiler.Planning;

/// <summary>
/// The tiles of a convolution by <see cref="WinogradRule"/>, and what they take of the thread's memory: a pixel of zeros for each column that a tile reads, the
/// transformed inputs of a strip of tiles, one plane for each place of a transformed tile, and likewise the sums of a strip for a panel of filters.
/// </summary>
/// <param name="Side">Sums along a side of a tile.</param>
/// <param name="Rows">Tiles in a column.</param>
/// <param name="Columns">Tiles in a row.</param>
/// <param name="Channels">Channels of a pixel that is read, padding included.</param>
/// <param name="Panel">The widest panel of filters; for the gradient of a kernel all filters, padding included.</param>
/// <param name="MostInStrip">The most tiles of a strip.</param>
internal sealed record WinogradTiles(int Side, int Rows, int Columns, int Channels, int Panel, int MostInStrip)
{
    private const int FewInStrip = 16, ManyInStrip = 32;

    /// <summary>Channels and filters up to which the planes of many tiles stay in the second cache.</summary>
    private const int ChannelsOfMany = 256;

    /// <summary>Between planes, so that they do not lie in the same few lines of the first cache: their distance is never a multiple of 4 KiB.</summary>
    private const int Gap = 16;

    /// <summary>Pixels that a tile reads along a side: also the side of a transformed tile.</summary>
    public int Span => WinogradRule.SpanOf(Side);

    public int Planes => WinogradRule.PlanesOf(Side);

    public int Count => Rows * Columns;

    public int InputsAt => Math.Max(Span * Channels, Side * Panel);

    public int SumsAt => InputsAt + (Planes * InputPlane(Math.Min(Count, MostInStrip)));

    /// <summary>Values of the thread's memory.</summary>
    public int Length => SumsAt + (Planes * SumPlane(Math.Min(Count, MostInStrip), Panel));

    /// <summary>From one plane of transformed inputs to the next.</summary>
    public int InputPlane(int strip) => (strip * Channels) + Gap;

    /// <summary>From one plane of sums to the next, of a tile of <paramref name="columns"/> filters.</summary>
    public static int SumPlane(int strip, int columns) => (strip * columns) + Gap;

    /// <summary>The tiles of a convolution, or the gradient of its input, whose kernel lies transformed.</summary>
    public static WinogradTiles Of(Operation operation, Place x, Place kernel) =>
        Of(operation is PooledConvolution pooled ? WinogradRule.SumsUnder(pooled) : operation.Output.Shape, kernel, RunOf(x), kernel.Panel, FewInStrip);

    /// <summary>The tiles of the gradient of a kernel that lies transformed.</summary>
    public static WinogradTiles Of(ConvolutionWeightGradient gradient, Place x, Place outputGradient, Place kernel)
    {
        int channels = RunOf(x), filters = RunOf(outputGradient);
        return Of(gradient.OutputGradient.Shape, kernel, channels, filters, channels + filters <= ChannelsOfMany ? ManyInStrip : FewInStrip);
    }

    private static WinogradTiles Of(Shape image, Place kernel, int channels, int panel, int strip) =>
        new(kernel.Tile, WinogradRule.CountOf(image[1], kernel.Tile), WinogradRule.CountOf(image[2], kernel.Tile), channels, panel, strip);

    private static int RunOf(Place image) => image.Image?.Run ?? throw new InvalidOperationException($"{image} is no image.");
}
