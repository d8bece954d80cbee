using System.Globalization;
using System.Text;

namespace NetGen;

/// <summary>Which columns of a CSV file are inputs, and which is the label.</summary>
internal sealed class CsvColumns
{
    private readonly string[]? _names;
    private readonly bool[] _isInput;

    private CsvColumns(string[]? names, int count)
    {
        _names = names;
        _isInput = new bool[count];
        _isInput.AsSpan().Fill(true);
    }

    public int Count => _isInput.Length;

    public int Label { get; private set; }

    /// <summary>The number of columns that are inputs.</summary>
    public int Inputs { get; private set; }

    public bool IsInput(int column) => _isInput[column];

    /// <summary>A place in messages, such as "line 3, column 2 (petal length)".</summary>
    public string Place(int line, int column)
    {
        string place = string.Create(CultureInfo.InvariantCulture, $"line {line}, column {column + 1}");
        return _names is null ? place : $"{place} ({_names[column]})";
    }

    public static CsvColumns Of(CsvScanner file, string[]? names, int count, CsvColumn label, IReadOnlyList<CsvColumn> ignored)
    {
        var columns = new CsvColumns(names, count);
        foreach (CsvColumn column in ignored)
            columns._isInput[columns.Find(file, column)] = false;

        columns.Label = columns.Find(file, label);
        columns._isInput[columns.Label] = false;
        columns.Inputs = columns._isInput.Count(isInput => isInput);
        return columns.Inputs > 0
            ? columns
            : throw file.Expected("a column of inputs beside the label and the ignored ones", $"{count} columns");
    }

    private int Find(CsvScanner file, CsvColumn column)
    {
        if (column.Name is null)
        {
            int position = column.Position < 0 ? column.Position + Count : column.Position;
            return (uint)position < (uint)Count
                ? position
                : throw file.Expected($"the column {column.Position}", $"the columns 0 to {Count - 1}, or {-Count} to -1 from the end");
        }

        if (_names is null)
            throw file.Expected($"a header that names the column {column}", "a file without one");

        int first = Array.IndexOf(_names, column.Name);
        if (first < 0)
            throw file.Expected($"the column {column}", $"the columns {List(_names)}");
        if (Array.LastIndexOf(_names, column.Name) != first)
            throw file.Expected($"one column {column}", "several");

        return first;
    }

    private static string List(string[] names)
    {
        const int Shown = 50;
        var list = new StringBuilder().AppendJoin(", ", names.Take(Shown));
        return (names.Length > Shown ? list.Append(CultureInfo.InvariantCulture, $" … ({names.Length} columns)") : list).ToString();
    }
}
