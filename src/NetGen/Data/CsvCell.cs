using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace NetGen;

/// <summary>What a cell of a CSV file may hold.</summary>
internal static class CsvCell
{
    private const int LongestShown = 40;

    /// <summary>The number in the cell, infinite or NaN if it is out of range or says so.</summary>
    public static bool TryNumber(ReadOnlySpan<byte> cell, out float value) =>
        float.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out value);

    public static float Number(CsvScanner file, CsvColumns columns, int column)
    {
        if (TryNumber(file[column], out float value) && float.IsFinite(value))
            return value;

        throw Expected(file, columns, column, "a finite number");
    }

    /// <summary>The text of a cell, without the blanks around it unless it stands in quotes; null if it is not UTF-8.</summary>
    public static string? Text(CsvScanner file, int column)
    {
        ReadOnlySpan<byte> bytes = Trimmed(file, column);
        return Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : null;
    }

    public static ReadOnlySpan<byte> Trimmed(CsvScanner file, int column) =>
        file.IsQuoted(column) ? file[column] : file[column].Trim(" \t"u8);

    public static NetGenFormatException Expected(CsvScanner file, CsvColumns columns, int column, string expected) =>
        NetGenFormatException.Expected(file.FileName, columns.Place(file.Line, column), expected, Show(file[column]));

    /// <summary>A cell as messages quote it: short, and without control characters.</summary>
    public static string Show(ReadOnlySpan<byte> cell)
    {
        if (cell.IsEmpty)
            return "an empty cell";

        var text = new StringBuilder(Encoding.UTF8.GetString(cell[..Math.Min(cell.Length, LongestShown)]));
        for (int i = 0; i < text.Length; i++)
            text[i] = char.IsControl(text[i]) ? ' ' : text[i];

        return $"'{text}{(cell.Length > LongestShown ? "…" : "")}'";
    }
}
