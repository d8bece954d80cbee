namespace NetGen.Runtime;

/// <summary>The order in which an epoch visits the samples: a function of seed and epoch alone.</summary>
internal sealed class BatchOrder(long seed, bool shuffle)
{
    private int[] _order = [];

    /// <summary>All indices below <paramref name="count"/>; valid until the next call.</summary>
    public ReadOnlyMemory<int> Of(int count, int epoch)
    {
        if (_order.Length != count)
            _order = new int[count];

        for (int i = 0; i < count; i++)
            _order[i] = i;

        if (shuffle)
            Shuffle(_order, epoch);

        return _order;
    }

    // Durstenfeld's form of the Fisher–Yates shuffle (1964).
    private void Shuffle(int[] order, int epoch)
    {
        for (int i = order.Length - 1; i > 0; i--)
        {
            int j = IndexBelow(i + 1, epoch, i);
            (order[i], order[j]) = (order[j], order[i]);
        }
    }

    // Steele, Lea and Flood's mixing function (SplitMix, 2014) over a counter; the high half of a product makes it an index.
    private int IndexBelow(int limit, int epoch, int element)
    {
        ulong bits = Mix(Mix(Mix((ulong)seed) + (ulong)epoch) + (ulong)element);
        return (int)Math.BigMul(bits, (ulong)limit, out _);
    }

    private static ulong Mix(ulong bits)
    {
        bits += 0x9E3779B97F4A7C15;
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }
}
