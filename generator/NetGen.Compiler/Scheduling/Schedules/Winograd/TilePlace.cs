using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules.Winograd;

/// <summary>Where tile q of the strip that begins with tile "first" lies: its sums begin at "row" and "pixel".</summary>
internal sealed class TilePlace(WinogradTiles tiles, int height, int width)
{
    public IEnumerable<Statement> Define() =>
    [
        DefineQuotient.Of("tileRow", V.At("first") + V.At("q"), tiles.Columns),
        Begin("row", V.At("tileRow", tiles.Side), tiles.Rows, height),
        Begin("pixel", (V.At("first") + V.At("q") + V.At("tileRow", -tiles.Columns)).Times(tiles.Side), tiles.Columns, width),
    ];

    /// <summary>The last tile moves back where there is not room for all of it.</summary>
    private DefineIndex Begin(string name, Index place, int count, int length) => new(name, place, count * tiles.Side == length ? null : length - tiles.Side);
}
