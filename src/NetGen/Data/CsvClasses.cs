using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace NetGen;

/// <summary>Numbers the classes that a label's column names.</summary>
internal sealed class CsvClasses
{
    private readonly Dictionary<string, int> _indices = new(StringComparer.Ordinal);
    private readonly List<int> _labels = [];
    private readonly IReadOnlyList<string>? _known;
    private readonly bool _areNames;
    private char[] _characters = new char[64];

    /// <param name="known">The classes, if they are known beforehand; their names differ if labels may be names.</param>
    /// <param name="areNames">Whether labels may be names of known classes, and not only their positions.</param>
    public CsvClasses(IReadOnlyList<string>? known, bool areNames)
    {
        _known = known;
        _areNames = areNames;
        for (int i = 0; areNames && i < (known?.Count ?? 0); i++)
            _indices.Add(known![i], i);
    }

    public void Add(CsvScanner file, CsvColumns columns)
    {
        ReadOnlySpan<byte> cell = CsvCell.Trimmed(file, columns.Label);
        ReadOnlySpan<char> text = Decode(cell);
        if (text.IsEmpty)
            throw CsvCell.Expected(file, columns, columns.Label, "a class in UTF-8");

        _labels.Add(_known is null ? Found(text) : Known(file, columns, text));
    }

    /// <summary>The label of each sample. Classes that were not known are put in order: numbers by value, texts by their characters.</summary>
    public int[] Finish(out string[] names)
    {
        if (_known is not null)
        {
            names = [.. _known];
            return [.. _labels];
        }

        names = [.. _indices.Keys];
        double[] values = Array.ConvertAll(names, ValueOf);
        if (values.Any(double.IsNaN))
            Array.Sort(names, StringComparer.Ordinal);
        else
            Array.Sort(values, names);

        int[] rank = new int[names.Length];
        for (int i = 0; i < names.Length; i++)
            rank[_indices[names[i]]] = i;

        return Array.ConvertAll(_labels.ToArray(), label => rank[label]);
    }

    /// <summary>Whether the first row alone has a label that is no number: then it is rather a header.</summary>
    public bool FirstRowIsOdd() =>
        _known is null && _indices.Count > 1 && _labels.LastIndexOf(0) == 0
        && _indices.All(pair => double.IsNaN(ValueOf(pair.Key)) == (pair.Value == 0));

    private int Found(ReadOnlySpan<char> text)
    {
        Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> indices = _indices.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!indices.TryGetValue(text, out int index))
            indices[text] = index = _indices.Count;

        return index;
    }

    private int Known(CsvScanner file, CsvColumns columns, ReadOnlySpan<char> text)
    {
        if (_areNames && _indices.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out int index))
            return index;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out index) && index < _known!.Count)
            return index;

        string names = $"{string.Join(", ", _known!.Take(20))}{(_known!.Count > 20 ? ", …" : "")}";
        throw CsvCell.Expected(file, columns, columns.Label, $"a label from 0 to {_known.Count - 1}{(_areNames ? $" or one of {names}" : "")}");
    }

    private ReadOnlySpan<char> Decode(ReadOnlySpan<byte> cell)
    {
        if (!Utf8.IsValid(cell))
            return [];
        if (_characters.Length < cell.Length)
            _characters = new char[cell.Length];

        return _characters.AsSpan(0, Encoding.UTF8.GetChars(cell, _characters));
    }

    private static double ValueOf(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value : double.NaN;
}
