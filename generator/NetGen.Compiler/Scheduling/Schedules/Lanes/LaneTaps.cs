using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules.Lanes;

/// <summary>The multiply-adds of a tile for one channel and one row of the kernel; the row's pixels lie at "a", its weights at "w".</summary>
/// <param name="tile">Channels × pixels.</param>
/// <param name="weightStep">From the weights of one tap to those of the next.</param>
/// <param name="firstPixel">The pixel at "a", of the tile's first.</param>
/// <param name="terms">Which sum takes which pixel, counted from "a", under which tap.</param>
/// <param name="byTap">Whether a weight is kept for all pixels, or a pixel for all weights.</param>
/// <param name="rows">How many rows of pixels the tile has, one below the other.</param>
/// <param name="rowStep">From one of them to the next.</param>
internal sealed class LaneTaps(LaneTile tile, int weightStep, Func<Index, Index> firstPixel, IReadOnlyList<LaneTaps.Term> terms, bool byTap, int rows = 1, int rowStep = 0)
{
    /// <param name="Sum">The pixel of the tile.</param>
    /// <param name="Pixel">What it reads, from the row's place at hand.</param>
    /// <param name="Tap">The weight's number among the taps.</param>
    internal sealed record Term(int Sum, int Pixel, int Tap);

    /// <summary>Every tap of every pixel: what lies beside the image reads the halo.</summary>
    public static LaneTaps Gather(Taps taps, LaneTile tile, int weightStep, int rows = 1, int rowStep = 0)
    {
        int least = Math.Min(0, (taps.Count - 1) * taps.TapOffset);
        var terms =
            from tap in Enumerable.Range(0, taps.Count)
            from sum in Enumerable.Range(0, tile.Pixels)
            select new Term(sum, (sum * taps.PlaceStep) + (tap * taps.TapOffset) - least, tap);
        return new(tile, weightStep * taps.TapStep, pixel => pixel.Times(taps.PlaceStep) + (taps.Position + least), terms.ToList(), byTap: true, rows, rowStep);
    }

    /// <summary>The taps of a tile at a known place that read real pixels.</summary>
    public static LaneTaps Row(Taps taps, LaneTile tile, int start, int weightStep)
    {
        var terms =
            from sum in Enumerable.Range(0, tile.Pixels)
            from tap in KnownTaps.Inside(taps, start + sum)
            select new Term(sum, KnownTaps.Source(taps, start + sum, tap), tap);
        return new(tile, weightStep * taps.TapStep, _ => 0, terms.OrderBy(term => term.Pixel).ToList(), byTap: false);
    }

    public Index FirstPixel(Index pixel) => firstPixel(pixel);

    public IEnumerable<Statement> Statements(int pixelStride) => byTap ? ByTap(pixelStride) : ByPixel(pixelStride);

    /// <summary>A weight of each channel in every lane, for all pixels; a pixel is loaded when its first tap comes.</summary>
    private IEnumerable<Statement> ByTap(int pixelStride)
    {
        var loaded = new HashSet<int>();
        foreach (var tap in terms.GroupBy(term => term.Tap))
        {
            foreach (int pixel in tap.Select(term => term.Pixel).Where(loaded.Add))
            {
                for (int row = 0; row < rows; row++)
                    yield return new Define(Pixel(row, pixel), new Load("a", (row * rowStep) + (pixel * pixelStride)));
            }

            for (int t = 0; t < tile.Outputs; t++)
            {
                string weight = V.Name("w", t, tap.Key);
                yield return new Define(weight, Weight(tap.Key, t));
                for (int row = 0; row < rows; row++)
                {
                    foreach (var term in tap)
                        yield return MicroKernel.MultiplyAdd(t, (row * tile.Pixels) + term.Sum, V.Var(weight), new Variable(Pixel(row, term.Pixel)));
                }
            }
        }
    }

    /// <summary>A pixel for all its sums. The JIT keeps the weights, which all pixels share, in registers.</summary>
    private IEnumerable<Statement> ByPixel(int pixelStride)
    {
        foreach (var pixel in terms.GroupBy(term => term.Pixel))
        {
            yield return new Define(V.Name("a", pixel.Key), new Load("a", pixel.Key * pixelStride));
            foreach (var term in pixel)
            {
                for (int t = 0; t < tile.Outputs; t++)
                    yield return MicroKernel.MultiplyAdd(t, term.Sum, Weight(term.Tap, t), V.Var("a", term.Pixel));
            }
        }
    }

    private Broadcast Weight(int tap, int output) => new(new LoadOne("w", (tap * weightStep) + output));

    private string Pixel(int row, int pixel) => rows == 1 ? V.Name("a", pixel) : V.Name("a", row, pixel);
}
