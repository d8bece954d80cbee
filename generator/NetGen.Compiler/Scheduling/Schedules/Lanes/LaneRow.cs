using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules.Lanes;

/// <summary>A row cut into tiles whose places are known when the code is written, so that no tap that reads beside the image is computed.</summary>
/// <param name="Tile">Its extent.</param>
/// <param name="Starts">The first pixel of each; the last one may move back.</param>
internal sealed record LaneRow(LaneTile Tile, EquatableArray<int> Starts)
{
    private const int MostOutputs = 4;

    /// <summary>The tiles; null where there is nothing to gain, or too much code. A tile holds its sums, the weights of a row of the kernel, and a pixel.</summary>
    public static LaneRow? Of(Target target, int outputs, Taps taps)
    {
        if (!KnownTaps.Serve(taps))
            return null;
        int registers = LaneTile.Registers(target) - 1, accumulators = Math.Max(1, registers - taps.Count);
        int tiles = (taps.Places + accumulators - 1) / accumulators, pixels = (taps.Places + tiles - 1) / tiles;
        int most = Math.Max(1, Math.Min(Math.Min(outputs, MostOutputs), Math.Min(registers / (pixels + taps.Count), KnownTaps.MostMultiplyAdds / KnownTaps.Useful(taps))));
        int together = Enumerable.Range(1, most).OrderBy(t => (outputs + t - 1) / t).ThenBy(t => t).First();
        return new(new LaneTile(together, pixels), Enumerable.Range(0, tiles).Select(tile => Math.Min(tile * pixels, taps.Places - pixels)).ToEquatableArray());
    }
}
