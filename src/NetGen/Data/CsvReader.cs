using System.Globalization;

namespace NetGen;

/// <summary>The numbers of a CSV file, row after row; either Targets or Labels and ClassNames are there.</summary>
internal readonly record struct CsvRows(float[] Inputs, int InputLength, float[]? Targets, int[] Labels, string[] ClassNames);

/// <summary>Reads the rows of a CSV file.</summary>
internal sealed class CsvReader
{
    private readonly CsvScanner _file;
    private readonly CsvOptions _options;
    private readonly CsvColumns _columns;
    private readonly CsvFirstLine _first;
    private readonly List<float> _inputs = [];
    private readonly List<float> _targets = [];
    private readonly CsvClasses _classes;
    private int _rows;

    private CsvReader(CsvScanner file, CsvColumn label, CsvOptions options)
    {
        _file = file;
        _options = options;
        _first = CsvFirstLine.Read(file, label, options.Header);
        _columns = CsvColumns.Of(file, _first.Names, _first.Columns, label, options.Ignored);
        _classes = new CsvClasses(options.ClassNames ?? _first.ClassNames, areNames: options.ClassNames is not null);
    }

    public static CsvRows Read(CsvScanner file, CsvColumn label, CsvOptions options)
    {
        file.SkipMark();
        for (int i = 0; i < options.SkipLines; i++)
            file.SkipLine();

        if (!file.Read())
            throw file.Expected("a line of data", "the end of the file");

        var reader = new CsvReader(file, label, options);
        reader.ReadRows();
        return reader.Finish();
    }

    private void ReadRows()
    {
        if (_first.IsHeader && !_file.Read())
            throw _file.Expected("a row of data after the header", "the end of the file");

        do
        {
            if (_file.Count != _columns.Count)
                throw _file.Expected($"{_columns.Count} cells as before", $"{_file.Count}");
            if (_inputs.Count > Array.MaxLength - _columns.Inputs)
                throw _file.Expected($"at most {Array.MaxLength} inputs in all", "more");

            ReadRow();
            _rows++;
        }
        while (_file.Read());
    }

    private void ReadRow()
    {
        for (int column = 0; column < _columns.Count; column++)
        {
            if (_columns.IsInput(column))
                _inputs.Add(CsvCell.Number(_file, _columns, column));
        }

        if (_options.Label == CsvLabel.Class)
            _classes.Add(_file, _columns);
        else
            _targets.Add(CsvCell.Number(_file, _columns, _columns.Label));
    }

    private CsvRows Finish()
    {
        if (_first.Rows is { } rows && rows != _rows)
        {
            throw NetGenFormatException.Expected(
                _file.FileName, $"line {_first.Line}", $"{_rows.ToString(CultureInfo.InvariantCulture)} rows, as many as follow", $"{rows}");
        }

        if (_options.Label == CsvLabel.Target)
            return new([.. _inputs], _columns.Inputs, [.. _targets], [], []);
        if (!_first.IsHeader && _options.Header == CsvHeader.Auto && _classes.FirstRowIsOdd())
        {
            throw NetGenFormatException.Expected(
                _file.FileName, _columns.Place(_first.Line, _columns.Label), "a number, as all other labels are",
                "a text (is this line a header? then say so with CsvHeader.Present)");
        }

        int[] labels = _classes.Finish(out string[] names);
        return new([.. _inputs], _columns.Inputs, null, labels, names);
    }
}
