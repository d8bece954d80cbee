namespace NetGen.Runtime;

/// <summary>A range cut into parts of about one length, each beginning at a multiple of a grain.</summary>
/// <param name="Count">The range's length.</param>
/// <param name="Grain">What bounds are multiples of, but for the last.</param>
internal readonly record struct EvenCut(int Count, int Grain)
{
    // What lies with samples in lanes has a cache line of them in one piece, sixteen in single precision.
    private const int SampleGrain = 16;

    /// <summary>The samples of a batch.</summary>
    public static EvenCut OfSamples(int samples) => new(samples, SampleGrain);

    /// <summary>The most parts that are not empty.</summary>
    public int Grains => (int)(((long)Count + Grain - 1) / Grain);

    /// <summary>Where a part begins.</summary>
    public int Bound(int part, int parts) => (int)Math.Min(Count, (long)Grains * part / parts * Grain);
}
