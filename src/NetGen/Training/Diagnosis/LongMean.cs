namespace NetGen.Runtime;

/// <summary>The mean of an epoch's values, or of the last ones of several epochs where one has too few.</summary>
/// <param name="least">How many values there must be.</param>
internal sealed class LongMean(int least)
{
    private readonly Queue<double> _last = new();
    private Mean _epoch;

    public void Add(double value)
    {
        _epoch.Add(value);
        _last.Enqueue(value);
        if (_last.Count > least)
            _last.Dequeue();
    }

    /// <summary>Null before there are enough; the next epoch begins.</summary>
    public double? Close()
    {
        Mean epoch = _epoch;
        _epoch = default;
        return epoch.Count >= least ? epoch.Value : _last.Count == least ? _last.Average() : null;
    }
}
