using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules.Winograd;

/// <summary>Where tile q of the strip that begins with tile "first" lies.</summary>
/// <param name="tiles">All tiles.</param>
/// <param name="height">The sums that tiles must not leave: the last one moves back where there is not room for all of it.</param>
/// <param name="width">Likewise along rows.</param>
internal sealed class TilePlace(WinogradTiles tiles, int height, int width)
{
    /// <summary>The variable that holds the row in which its sums begin.</summary>
    public const string Row = "row";

    /// <summary>The variable for the pixel in that row.</summary>
    public const string Pixel = "pixel";

    public IEnumerable<Statement> Define() =>
    [
        DefineQuotient.Of("tileRow", V.At("first") + V.At("q"), tiles.Columns),
        Begin(Row, V.At("tileRow", tiles.Side), tiles.Rows, height),
        Begin(Pixel, (V.At("first") + V.At("q") + V.At("tileRow", -tiles.Columns)).Times(tiles.Side), tiles.Columns, width),
    ];

    private DefineIndex Begin(string name, Index place, int count, int length) => new(name, place, count * tiles.Side <= length ? null : length - tiles.Side);
}
