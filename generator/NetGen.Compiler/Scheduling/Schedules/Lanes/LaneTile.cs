using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules.Lanes;

/// <summary>The register tile of a convolution with samples in lanes: channels of the output × neighbouring pixels, a vector of samples each.</summary>
/// <param name="Outputs">Channels; a weight of each is broadcast.</param>
/// <param name="Pixels">Pixels; every weight serves all of them.</param>
internal sealed record LaneTile(int Outputs, int Pixels)
{
    private const int MostOutputs = 8;
    private const int MostPixels = 8;

    /// <summary>Multiply-adds that are under way at once; a tile of fewer waits for its own sums.</summary>
    private const int InFlight = 8;

    /// <summary>Accumulators that leave registers for the pixels' vectors and a weight.</summary>
    public static int Accumulators(Target target) => target.Width == VectorWidth.Bits512 ? 24 : 9;

    /// <summary>The tile that does the least beside multiply-adds that count: tiles overlap at the end, weights and pixels are loaded.</summary>
    public static LaneTile Of(Target target, int outputs, Taps taps)
    {
        var tiles =
            from t in Enumerable.Range(1, Math.Min(MostOutputs, outputs))
            from p in Enumerable.Range(1, Math.Min(MostPixels, taps.Places))
            where t * p <= Accumulators(target)
            let useful = (double)outputs * taps.Places / (Covered(outputs, t) * Covered(taps.Places, p))
            let loads = t + Math.Min(p, taps.PlaceStep)
            let cycles = Math.Max(Math.Max(t * p, InFlight), loads)
            orderby cycles / (t * p * useful) + (0.01 * loads / (t * p))
            select new LaneTile(t, p);
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

    private static double Covered(int count, int size) => (count + size - 1) / size * size;
}
