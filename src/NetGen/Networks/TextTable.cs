using System.Text;

namespace NetGen.Runtime;

/// <summary>Rows under a heading, columns as wide as their widest cell.</summary>
internal static class TextTable
{
    private const int Gap = 2;

    /// <param name="title">The line above.</param>
    /// <param name="rows">The heading, then the rows; all of one length.</param>
    /// <param name="rightFrom">The first column of numbers, which stand to the right.</param>
    /// <param name="leftFrom">The first column after them that stands to the left again.</param>
    public static string Of(string title, IReadOnlyList<string[]> rows, int rightFrom, int leftFrom = int.MaxValue)
    {
        int[] widths = [.. Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length))];
        string rule = new('─', widths.Sum() + (Gap * (widths.Length - 1)));
        StringBuilder text = new();
        text.Append(title).Append('\n').Append(rule).Append('\n');
        AppendRow(rows[0]);
        text.Append(rule).Append('\n');
        foreach (string[] row in rows.Skip(1))
            AppendRow(row);
        return text.Append(rule).Append('\n').ToString();

        void AppendRow(string[] row)
        {
            var cells = row.Select((cell, column) => column >= rightFrom && column < leftFrom ? cell.PadLeft(widths[column]) : cell.PadRight(widths[column]));
            text.Append(string.Join(new string(' ', Gap), cells).TrimEnd()).Append('\n');
        }
    }
}
