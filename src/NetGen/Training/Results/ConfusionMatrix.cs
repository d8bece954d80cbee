using System.Globalization;
using System.Text;

namespace NetGen;

/// <summary>How many samples of each class were answered with each class.</summary>
public sealed class ConfusionMatrix
{
    private readonly long[] _counts;
    private readonly IReadOnlyList<string>? _names;

    internal ConfusionMatrix(int classes, IReadOnlyList<string>? names)
    {
        Classes = classes;
        _counts = new long[classes * classes];
        _names = names;
    }

    /// <summary>The number of classes.</summary>
    public int Classes { get; }

    /// <summary>Samples of class <paramref name="actual"/> that were answered with class <paramref name="predicted"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such class.</exception>
    public long this[int actual, int predicted] => _counts[Index(actual, predicted)];

    /// <summary>One row per actual class, one column per predicted class.</summary>
    public override string ToString()
    {
        string[] heads = [.. Enumerable.Range(0, Classes).Select(NameOf)];
        int width = Math.Max(heads.Max(head => head.Length), _counts.Max().ToString(CultureInfo.InvariantCulture).Length) + 2;
        StringBuilder table = new();
        table.Append("actual".PadRight(Math.Max(width, 8)));
        foreach (string head in heads)
            table.Append(head.PadLeft(width));

        for (int actual = 0; actual < Classes; actual++)
        {
            table.Append('\n').Append(heads[actual].PadRight(Math.Max(width, 8)));
            for (int predicted = 0; predicted < Classes; predicted++)
                table.Append(this[actual, predicted].ToString(CultureInfo.InvariantCulture).PadLeft(width));
        }

        return table.ToString();
    }

    internal string NameOf(int index) => NameOrNull(index) ?? index.ToString(CultureInfo.InvariantCulture);

    internal void Count(int actual, int predicted) => _counts[Index(actual, predicted)]++;

    internal long Right() => Enumerable.Range(0, Classes).Sum(c => this[c, c]);

    internal ClassScores ScoresOf(int index) => ClassScores.Of(
        index,
        NameOrNull(index),
        this[index, index],
        Enumerable.Range(0, Classes).Sum(actual => this[actual, index]),
        Enumerable.Range(0, Classes).Sum(predicted => this[index, predicted]));

    private string? NameOrNull(int index) => index < _names?.Count ? _names[index] : null;

    private int Index(int actual, int predicted)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(actual);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(actual, Classes);
        ArgumentOutOfRangeException.ThrowIfNegative(predicted);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(predicted, Classes);
        return (actual * Classes) + predicted;
    }
}
