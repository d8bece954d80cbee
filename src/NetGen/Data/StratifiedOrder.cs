using NetGen.Numerics;

namespace NetGen;

/// <summary>The samples of a dataset grouped by class, each class in a random order: what splits that keep class proportions deal from.</summary>
internal sealed class StratifiedOrder
{
    private readonly int[] _samples;
    private readonly int[] _starts;

    private StratifiedOrder(int[] samples, int[] starts)
    {
        _samples = samples;
        _starts = starts;
    }

    /// <summary>All samples, class after class.</summary>
    public ReadOnlySpan<int> Samples => _samples;

    public int Classes => _starts.Length - 1;

    /// <param name="labels">The class of each sample.</param>
    /// <param name="classes">The number of classes; 1 where classes do not matter.</param>
    /// <param name="seed">What the orders depend on.</param>
    public static StratifiedOrder Of(ReadOnlySpan<int> labels, int classes, long seed)
    {
        int[] starts = new int[classes + 1];
        foreach (int label in labels)
            starts[label + 1]++;

        for (int c = 0; c < classes; c++)
            starts[c + 1] += starts[c];

        int[] samples = new int[labels.Length];
        int[] next = starts[..classes];
        for (int i = 0; i < labels.Length; i++)
            samples[next[labels[i]]++] = i;

        for (int c = 0; c < classes; c++)
            CounterRandom.Shuffle(samples.AsSpan(starts[c]..starts[c + 1]), seed, RandomPurpose.Split, step: c + 1);

        return new(samples, starts);
    }

    public ReadOnlySpan<int> OfClass(int index) => _samples.AsSpan(_starts[index].._starts[index + 1]);

    /// <summary>How many of each class belong to a part of the given size: the largest remainders are rounded up, so each is within one of its share.</summary>
    public int[] Quotas(int total)
    {
        int[] quotas = new int[Classes];
        int[] byRemainder = new int[Classes];
        long[] remainders = new long[Classes];
        int left = total;
        for (int c = 0; c < Classes; c++)
        {
            (long quota, long remainder) = Math.DivRem((long)OfClass(c).Length * total, _samples.Length);
            quotas[c] = (int)quota;
            left -= quotas[c];
            remainders[c] = -remainder;
            byRemainder[c] = c;
        }

        Array.Sort(byRemainder, (a, b) => remainders[a] != remainders[b] ? remainders[a].CompareTo(remainders[b]) : a.CompareTo(b));
        foreach (int c in byRemainder.AsSpan(0, left))
            quotas[c]++;

        return quotas;
    }
}
