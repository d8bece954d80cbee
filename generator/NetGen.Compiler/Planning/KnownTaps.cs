namespace NetGen.Compiler.Planning;

/// <summary>
/// Where a row with samples in lanes is cut at places that are known when the code is written: its taps beside the image are never computed, and it needs no halo.
/// </summary>
internal static class KnownTaps
{
    /// <summary>Multiply-adds that a method may hold: many more, and the JIT gives up on registers.</summary>
    public const int MostMultiplyAdds = 240;

    /// <summary>Whether it pays: where a tenth of all taps lie beside the image.</summary>
    public static bool Serve(Taps taps) => Useful(taps) is > 0 and <= MostMultiplyAdds and int useful && useful * 10 <= taps.Places * taps.Count * 9;

    /// <summary>The taps of all places that read real pixels.</summary>
    public static int Useful(Taps taps) => Enumerable.Range(0, taps.Places).Sum(place => Inside(taps, place).Count());

    /// <summary>The taps of a place that read real pixels.</summary>
    public static IEnumerable<int> Inside(Taps taps, int place) =>
        Enumerable.Range(0, taps.Count).Where(tap => Source(taps, place, tap) >= 0 && Source(taps, place, tap) < taps.Inputs);

    /// <summary>The pixel that a tap of a place reads.</summary>
    public static int Source(Taps taps, int place, int tap) => (place * taps.PlaceStep) + taps.Position + (tap * taps.TapOffset);
}
