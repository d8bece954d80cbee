using NetGen.Numerics;

namespace NetGen;

public sealed partial class Dataset
{
    /// <summary>The samples at the given indices, in their order; an index may stand there more than once. Their values are copied.</summary>
    /// <exception cref="ArgumentException">There are no indices.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such sample.</exception>
    public Dataset Subset(params ReadOnlySpan<int> indices)
    {
        if (indices.IsEmpty)
            throw new ArgumentException("Expected at least one index, given none.", nameof(indices));

        foreach (int index in indices)
            ThrowIfOutside(index, nameof(indices));

        return new(
            Layout, indices.Length, Gather(_inputs.Span, InputLength, indices), Gather(_targets.Span, TargetLength, indices),
            Gather(_labels.Span, HasLabels ? 1 : 0, indices));
    }

    /// <summary>The first samples: as many as asked for, or all if there are not so many. Nothing is copied.</summary>
    public Dataset Take(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        return Slice(0, Math.Min(count, Count));
    }

    /// <summary>The samples after the first so many. Nothing is copied.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No sample would be left.</exception>
    public Dataset Skip(int count)
    {
        if ((uint)count >= (uint)Count)
            throw new ArgumentOutOfRangeException(nameof(count), count, $"Expected 0 to {Count - 1}, since {Count} samples are there; given {count}.");

        return Slice(count, Count - count);
    }

    /// <summary>Two parts of the samples, drawn at random, the first of which holds the given share.</summary>
    /// <param name="fraction">The share of the first part, between 0 and 1; its size is rounded to whole samples.</param>
    /// <param name="seed">The same seed always gives the same parts.</param>
    /// <param name="stratified">Whether both parts keep the proportions of the classes, each to within one sample; by default, if there are labels.</param>
    /// <exception cref="ArgumentException">A part would be empty, or there are no labels to stratify by.</exception>
    public (Dataset Training, Dataset Validation) Split(double fraction, long seed = 0, bool? stratified = null)
    {
        if (!(fraction > 0 && fraction < 1))
            throw new ArgumentOutOfRangeException(nameof(fraction), fraction, $"Expected a fraction between 0 and 1, given {fraction}.");

        int first = (int)Math.Round(Count * fraction, MidpointRounding.AwayFromZero);
        if (first == 0 || first == Count)
            throw new ArgumentException($"Expected a fraction that leaves samples in both parts, given {fraction} of {Count}.", nameof(fraction));

        StratifiedOrder order = Order(seed, stratified);
        int[] quotas = order.Quotas(first);
        var training = new List<int>(first);
        var validation = new List<int>(Count - first);
        for (int c = 0; c < quotas.Length; c++)
        {
            training.AddRange(order.OfClass(c)[..quotas[c]]);
            validation.AddRange(order.OfClass(c)[quotas[c]..]);
        }

        return (Shuffled(training, seed), Shuffled(validation, seed));
    }

    /// <summary>Parts for cross-validation: each sample serves for validation in exactly one of them, and for training in all others.</summary>
    /// <param name="count">The number of folds, from 2 to the number of samples.</param>
    /// <param name="seed">The same seed always gives the same folds.</param>
    /// <param name="stratified">Whether the folds share each class evenly, to within one sample; by default, if there are labels.</param>
    /// <returns>The folds, whose samples are copied when the enumeration comes to them.</returns>
    /// <exception cref="ArgumentException">There are no labels to stratify by.</exception>
    public IEnumerable<(Dataset Training, Dataset Validation)> Folds(int count, long seed = 0, bool? stratified = null)
    {
        if (count < 2 || count > Count)
            throw new ArgumentOutOfRangeException(nameof(count), count, $"Expected 2 to {Count} folds, given {count}.");

        return Deal(Order(seed, stratified), count, seed);
    }

    // Like cards, through all classes in turn: folds differ by at most one sample, and so does each class in them.
    private IEnumerable<(Dataset Training, Dataset Validation)> Deal(StratifiedOrder order, int count, long seed)
    {
        for (int fold = 0; fold < count; fold++)
        {
            var training = new List<int>(Count);
            var validation = new List<int>((Count / count) + 1);
            for (int i = 0; i < Count; i++)
                (i % count == fold ? validation : training).Add(order.Samples[i]);

            yield return (Shuffled(training, seed), Shuffled(validation, seed));
        }
    }

    private StratifiedOrder Order(long seed, bool? stratified)
    {
        if (stratified == true && !HasLabels)
            throw new ArgumentException("Expected samples with labels to stratify by, given samples with targets.", nameof(stratified));

        return stratified ?? HasLabels ? StratifiedOrder.Of(_labels.Span, Classes, seed) : StratifiedOrder.Of(new int[Count], classes: 1, seed);
    }

    private Dataset Shuffled(List<int> samples, long seed)
    {
        int[] order = [.. samples];
        CounterRandom.Shuffle(order, seed, RandomPurpose.Split, step: 0);
        return Subset(order);
    }

    private Dataset Slice(int start, int count) => new(
        Layout, count, _inputs.Slice(start * InputLength, count * InputLength), _targets.Slice(start * TargetLength, count * TargetLength),
        HasLabels ? _labels.Slice(start, count) : default);

    private static T[] Gather<T>(ReadOnlySpan<T> rows, int length, ReadOnlySpan<int> indices)
    {
        T[] gathered = new T[checked(indices.Length * length)];
        if (length == 0)
            return gathered;

        for (int i = 0; i < indices.Length; i++)
            rows.Slice(indices[i] * length, length).CopyTo(gathered.AsSpan(i * length));

        return gathered;
    }
}
