using NetGen.Numerics;

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
            CounterRandom.Shuffle(_order, seed, RandomPurpose.Shuffle, epoch);

        return _order;
    }
}
