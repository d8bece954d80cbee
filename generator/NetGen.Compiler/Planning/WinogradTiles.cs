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
/// <param name="Panel">The widest panel of filters.</param>
internal sealed record WinogradTiles(int Side, int Rows, int Columns, int Channels, int Panel)
{
    /// <summary>The most tiles of a strip.</summary>
    public const int MostInStrip = 16;

    /// <summary>Between planes, so that they do not lie in the same few lines of the first cache: their distance is never a multiple of 4 KiB.</summary>
    private const int Gap = 16;

    /// <summary>Pixels that a tile reads along a side: also the side of a transformed tile.</summary>
    public int Span => Side + WinogradRule.Taps - 1;

    public int Planes => Span * Span;

    public int Count => Rows * Columns;

    public int InputsAt => Span * Channels;

    public int SumsAt => InputsAt + (Planes * InputPlane(Math.Min(Count, MostInStrip)));

    /// <summary>Values of the thread's memory.</summary>
    public int Length => SumsAt + (Planes * SumPlane(Math.Min(Count, MostInStrip), Panel));

    /// <summary>From one plane of transformed inputs to the next.</summary>
    public int InputPlane(int strip) => (strip * Channels) + Gap;

    /// <summary>From one plane of sums to the next, of a tile of <paramref name="columns"/> filters.</summary>
    public static int SumPlane(int strip, int columns) => (strip * columns) + Gap;

    /// <summary>The tiles of an operation whose kernel lies transformed.</summary>
    public static WinogradTiles Of(Operation operation, Place x, Place kernel)
    {
        Shape image = operation.Output.Shape;
        return new(
            kernel.Tile, Count(image[1], kernel.Tile), Count(image[2], kernel.Tile), x.Image?.Run ?? throw new InvalidOperationException($"{x} is no image."), kernel.Panel);

        static int Count(int length, int side) => (length + side - 1) / side;
    }
}
