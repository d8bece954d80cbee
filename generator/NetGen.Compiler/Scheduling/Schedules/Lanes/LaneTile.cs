using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules.Lanes;

/// <summary>The register tile of a convolution with samples in lanes: channels of the output × neighbouring pixels or pooling windows, a vector of samples each.</summary>
/// <param name="Outputs">Channels; a weight of each is broadcast.</param>
/// <param name="Pixels">Pixels, or windows; every weight serves all of them.</param>
internal sealed record LaneTile(int Outputs, int Pixels)
{
    private const int MostOutputs = 8;
    private const int MostPixels = 8;

    /// <summary>Multiply-adds that are under way at once; a tile of fewer waits for its own sums.</summary>
    private const int InFlight = 8;

    /// <summary>Registers that a tile may count on.</summary>
    public static int Registers(Target target) => target.Width == VectorWidth.Bits512 ? 30 : 15;

    /// <summary>The tile that does the least beside multiply-adds that count: tiles overlap at the end, weights and pixels are loaded.</summary>
    /// <param name="target">The registers.</param>
    /// <param name="outputs">Channels.</param>
    /// <param name="places">Pixels side by side, or pooling windows.</param>
    /// <param name="step">From one pixel to the next, in pixels of the input.</param>
    /// <param name="window">Pixels of a window's row.</param>
    /// <param name="rows">Rows of a window whose sums are in registers together.</param>
    /// <param name="kept">Registers of each window beside its sums.</param>
    public static LaneTile Of(Target target, int outputs, int places, int step, int window = 1, int rows = 1, int kept = 0)
    {
        var tiles =
            from t in Enumerable.Range(1, Math.Min(MostOutputs, outputs))
            from n in Enumerable.Range(1, Math.Min(MostPixels / window, places))
            let p = n * window * rows
            where t * (p + (n * kept)) + p + 1 <= Registers(target) || (t == 1 && n == 1)
            let useful = (double)outputs * places / (Covered(outputs, t) * Covered(places, n))
            let loads = t + (rows * Math.Min(n * window, step))
            let cycles = Math.Max(Math.Max(t * p, InFlight), loads)
            orderby cycles / (t * p * useful) + (0.01 * loads / (t * p))
            select new LaneTile(t, n);
        return tiles.First();
    }

    /// <summary>A loop over tiles of <paramref name="variable"/> up to <paramref name="count"/>; the last one moves back and computes some twice.</summary>
    public static IEnumerable<Statement> ForEach(string variable, int count, int size, IEnumerable<Statement> body)
    {
        if (count == size)
            return [new Scope(new EquatableArray<Statement>([new DefineIndex(variable, 0), .. body]))];
        string tile = variable + "Tile";
        return count % size == 0
            ? [new Loop(variable, 0, count, size, body)]
            : [new Loop(tile, 0, count, size, [new DefineIndex(variable, V.At(tile), count - size), .. body])];
    }

    private static double Covered(int count, int size) => LaneSizes.Tiles(count, size) * size;
}
