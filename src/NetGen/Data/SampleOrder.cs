namespace NetGen;

/// <summary>Random orders of samples that depend on the seed alone.</summary>
internal static class SampleOrder
{
    /// <summary>Fisher and Yates' shuffle; orders of different streams are independent of each other.</summary>
    public static void Shuffle(Span<int> samples, long seed, int stream)
    {
        ulong key = Mix((ulong)seed + Mix((ulong)stream + 1));
        for (int i = samples.Length - 1; i > 0; i--)
        {
            int j = (int)Math.BigMul(Mix(key + (ulong)i), (ulong)i + 1, out _);
            (samples[i], samples[j]) = (samples[j], samples[i]);
        }
    }

    // The finaliser of SplitMix64 (Steele, Lea and Flood 2014).
    private static ulong Mix(ulong x)
    {
        x += 0x9E3779B97F4A7C15;
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return x ^ (x >> 31);
    }
}
