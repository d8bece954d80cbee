using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules.Lanes;

/// <summary>The multiply-adds of a tile for one channel and one row of the kernel; the row's pixels lie at "a", its weights at "w".</summary>
/// <param name="tile">Channels × pixels.</param>
/// <param name="weightStep">From the weights of one tap to those of the next.</param>
/// <param name="firstPixel">The pixel at "a", of the tile's first.</param>
/// <param name="terms">Which sum takes which pixel, counted from "a", under which tap.</param>
/// <param name="byTap">Whether a weight is kept for all pixels, or a pixel for all weights.</param>
internal sealed class LaneTaps(LaneTile tile, int weightStep, Func<Index, Index> firstPixel, IReadOnlyList<LaneTaps.Term> terms, bool byTap)
{
    /// <param name="Sum">The pixel of the tile.</param>
    /// <param name="Pixel">What it reads, from the row's place at hand.</param>
    /// <param name="Tap">The weight's number among the taps.</param>
    internal sealed record Term(int Sum, int Pixel, int Tap);

    /// <summary>Every tap of every pixel: what lies beside the image reads the halo.</summary>
    public static LaneTaps Gather(Taps taps, LaneTile tile, int weightStep)
    {
        int least = Math.Min(0, (taps.Count - 1) * taps.TapOffset);
        var terms =
            from tap in Enumerable.Range(0, taps.Count)
            from sum in Enumerable.Range(0, tile.Pixels)
            select new Term(sum, (sum * taps.PlaceStep) + (tap * taps.TapOffset) - least, tap);
        return new(tile, weightStep * taps.TapStep, pixel => pixel.Times(taps.PlaceStep) + (taps.Position + least), terms.ToList(), byTap: true);
    }

    /// <summary>The taps of a tile at a known place that read real pixels.</summary>
    public static LaneTaps Row(Taps taps, LaneTile tile, int start, int weightStep)
    {
        var terms =
            from sum in Enumerable.Range(0, tile.Pixels)
            from tap in Inside(taps, start + sum)
            select new Term(sum, Source(taps, start + sum, tap), tap);
        return new(tile, weightStep * taps.TapStep, _ => 0, terms.OrderBy(term => term.Pixel).ToList(), byTap: false);
    }

    /// <summary>The taps of a place that read real pixels.</summary>
    public static IEnumerable<int> Inside(Taps taps, int place) =>
        Enumerable.Range(0, taps.Count).Where(tap => Source(taps, place, tap) >= 0 && Source(taps, place, tap) < taps.Inputs);

    public Index FirstPixel(Index pixel) => firstPixel(pixel);

    public IEnumerable<Statement> Statements(int pixelStride) => byTap ? ByTap(pixelStride) : ByPixel(pixelStride);

    private static int Source(Taps taps, int place, int tap) => (place * taps.PlaceStep) + taps.Position + (tap * taps.TapOffset);

    /// <summary>A weight of each channel in every lane, for all pixels; a pixel is loaded when its first tap comes.</summary>
    private IEnumerable<Statement> ByTap(int pixelStride)
    {
        var loaded = new HashSet<int>();
        foreach (var tap in terms.GroupBy(term => term.Tap))
        {
            foreach (int pixel in tap.Select(term => term.Pixel).Where(loaded.Add))
                yield return new Define(V.Name("a", pixel), new Load("a", pixel * pixelStride));
            for (int t = 0; t < tile.Outputs; t++)
            {
                string weight = V.Name("w", t, tap.Key);
                yield return new Define(weight, Weight(tap.Key, t));
                foreach (var term in tap)
                    yield return MultiplyAdd(t, term, V.Var(weight));
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
                    yield return MultiplyAdd(t, term, Weight(term.Tap, t));
            }
        }
    }

    private Broadcast Weight(int tap, int output) => new(new LoadOne("w", (tap * weightStep) + output));

    private static Assign MultiplyAdd(int output, Term term, Value weight) =>
        MicroKernel.MultiplyAdd(output, term.Sum, weight, V.Var("a", term.Pixel));
}
