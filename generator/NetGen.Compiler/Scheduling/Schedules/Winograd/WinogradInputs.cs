using NetGen.Compiler.Planning;
using NetGen.Compiler.Scheduling.Schedules.Images;

namespace NetGen.Compiler.Scheduling.Schedules.Winograd;

/// <summary>The first third of a convolution by tiles: the pixels of each tile, transformed, one plane for each place.</summary>
internal sealed class WinogradInputs(KernelBuffer x, WinogradTiles tiles, int strip, Taps vertical, Taps horizontal, TilePlace place)
{
    private const string Workspace = "workspace";

    /// <summary>What tiles read above and below the image: once, before all tiles.</summary>
    public IEnumerable<Statement> ClearZeros() => vertical.IsInside ? [] : [new ClearRun(Workspace, 0, tiles.InputsAt)];

    public Loop Transform(Target target)
    {
        var transform = new TileTransform(WinogradMatrices.Of(tiles.Side).Input, target);
        return new("q", 0, strip, 1,
        [
            .. place.Define(),
            .. Enumerable.Range(0, tiles.Span).Select(Row),
            new Loop("channel", 0, tiles.Channels, target.Lanes,
            [
                new DefineReference("v", Workspace, V.At("q", tiles.Channels) + V.At("channel") + tiles.InputsAt),
                .. transform.Apply(
                    (row, column) => new Load($"x{row}", V.At("channel") + (column * tiles.Channels)),
                    (row, values) => values.Select((value, column) => new Store("v", ((row * tiles.Span) + column) * tiles.InputPlane(strip), value))),
            ]),
        ]);
    }

    /// <summary>A row of a tile's pixels, or zeros.</summary>
    private Statement Row(int number)
    {
        var row = V.At("row") + (vertical.Least + number);
        var at = Pixels.At(x.Place, row, V.At("pixel") + horizontal.Least);
        return vertical.IsInside ? new DefineReference($"x{number}", x.Name, at) : new DefineRow($"x{number}", x.Name, at, row, vertical.Inputs, Workspace);
    }
}
