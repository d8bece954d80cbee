using System.Globalization;
using Spectre.Console;

namespace NetGen.Benchmarks.Reports;

/// <summary>Rows as people read them.</summary>
internal static class TextReport
{
    public static Table Of(IEnumerable<Row> rows)
    {
        Table table = new Table().Border(TableBorder.Simple).AddColumn("workload");
        foreach (string heading in (string[])["median", "minimum", "bytes", "GFLOP/s", "of the limit"])
            table.AddColumn(heading, column => column.RightAligned().NoWrap());

        foreach (Row row in rows)
        {
            table.AddRow(
                row.Name,
                Duration.Of(row.MedianNanoseconds),
                Duration.Of(row.MinimumNanoseconds),
                row.Bytes.ToString(CultureInfo.InvariantCulture),
                row.Gflops?.ToString("0.0", CultureInfo.InvariantCulture) ?? "",
                row.LimitShare?.ToString("0 %", CultureInfo.InvariantCulture) ?? "");
        }

        return table;
    }
}
