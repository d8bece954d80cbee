using System.Globalization;

namespace NetGen;

/// <summary>What the first line of a CSV file says about the others.</summary>
internal sealed record CsvFirstLine(int Line, int Columns, bool IsHeader)
{
    /// <summary>The names of the columns.</summary>
    public string[]? Names { get; private init; }

    /// <summary>The names of the classes.</summary>
    public string[]? ClassNames { get; private init; }

    /// <summary>The number of rows that follow.</summary>
    public int? Rows { get; private init; }

    public static CsvFirstLine Read(CsvScanner file, CsvColumn label, CsvHeader header) => header switch
    {
        CsvHeader.CountsAndClassNames => ReadCounts(file),
        CsvHeader.Present => ReadNames(file),
        CsvHeader.Auto when label.Name is not null || !HasNumber(file) => ReadNames(file),
        _ => new(file.Line, file.Count, IsHeader: false),
    };

    private static CsvFirstLine ReadNames(CsvScanner file) =>
        new(file.Line, file.Count, IsHeader: true) { Names = Texts(file, 0) };

    private static CsvFirstLine ReadCounts(CsvScanner file)
    {
        if (file.Count < 2 || !TryCount(file[0], out int rows) || !TryCount(file[1], out int features))
        {
            throw file.Expected(
                "the number of samples, the number of features and the names of the classes", CsvCell.Show(file[0]));
        }

        string[] names = Texts(file, 2);
        return new(file.Line, features + 1, IsHeader: true) { Rows = rows, ClassNames = names.Length == 0 ? null : names };
    }

    private static bool TryCount(ReadOnlySpan<byte> cell, out int count) =>
        int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out count) && count > 0 && count < Array.MaxLength;

    private static bool HasNumber(CsvScanner file)
    {
        for (int i = 0; i < file.Count; i++)
        {
            if (CsvCell.TryNumber(file[i], out _))
                return true;
        }

        return false;
    }

    private static string[] Texts(CsvScanner file, int from)
    {
        string[] texts = new string[file.Count - from];
        for (int i = 0; i < texts.Length; i++)
            texts[i] = CsvCell.Text(file, from + i) ?? throw file.Expected("names in UTF-8", CsvCell.Show(file[from + i]));

        return texts;
    }
}
