using NetGen.Compiler.Planning;
using NetGen.Compiler.Scheduling.Schedules.Images;

namespace NetGen.Compiler.Scheduling.Schedules.Winograd;

/// <summary>Pixels of a tile, transformed, channels in lanes: one plane of the thread's memory for each place of the transformed tile.</summary>
/// <param name="image">Where the pixels lie.</param>
/// <param name="matrix">By which they are transformed.</param>
/// <param name="name">What names of rows begin with.</param>
/// <param name="at">Where the first plane begins.</param>
/// <param name="plane">From one plane to the next.</param>
internal sealed class TilePlanes(KernelBuffer image, double[][] matrix, string name, int at, int plane)
{
    private const string Workspace = "workspace";

    private readonly ImageLayout _layout = Pixels.Layout(image.Place);

    /// <summary>The first row that a tile reads, from the row of its place on.</summary>
    public int Row { get; init; }

    /// <summary>The first pixel of a row.</summary>
    public int Pixel { get; init; }

    /// <summary>Whether some tile reads rows above or below the image: they are zeros.</summary>
    public bool ReadsOutside { get; init; }

    /// <summary>What tiles find outside the image: once, before all tiles.</summary>
    public static IEnumerable<Statement> ClearZeros(WinogradTiles tiles) => [new ClearRun(Workspace, 0, tiles.InputsAt)];

    /// <summary>For the tile at hand.</summary>
    public IEnumerable<Statement> Transform(Target target, Index firstChannel, Index endChannel) =>
    [
        .. Enumerable.Range(0, matrix[0].Length).Select(ReferTo),
        new Loop("channel", firstChannel, endChannel, target.Lanes,
        [
            new DefineReference("v", Workspace, V.At("q", _layout.Run) + V.At("channel") + at),
            .. new TileTransform(matrix, target).Apply(
                (row, column) => new Load(V.Name(name, row), V.At("channel") + (column * _layout.PixelStride)),
                (row, values) => values.Select((value, column) => new Store("v", ((row * matrix.Length) + column) * plane, value))),
        ]),
    ];

    /// <summary>A row of a tile's pixels, or zeros.</summary>
    private Statement ReferTo(int number)
    {
        var row = V.At(TilePlace.Row) + (Row + number);
        var first = Pixels.At(image.Place, row, V.At(TilePlace.Pixel) + Pixel);
        return ReadsOutside
            ? new DefineRow(V.Name(name, number), image.Name, first, row, _layout.Height, Workspace)
            : new DefineReference(V.Name(name, number), image.Name, first);
    }
}
