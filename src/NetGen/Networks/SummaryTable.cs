using System.Text;

namespace NetGen.Runtime;

/// <summary>A network as Keras summarises it: a row per layer with output shape, parameters and multiply-adds, then the totals.</summary>
internal static class SummaryTable
{
    private const int Columns = 4;
    private const int FirstNumber = 2;

    public static string Of(NetworkDescription network)
    {
        List<string[]> rows = [["Layer (kind)", "Output", "Parameters", "Multiply-adds"]];
        foreach (LayerDescription layer in network.Layers)
            rows.Add([$"{layer.Name} ({layer.Kind})", ShapeText.Of(layer.OutputShape), ShapeText.Count(layer.Parameters), ShapeText.Count(layer.MultiplyAdds)]);
        int[] widths = [.. Enumerable.Range(0, Columns).Select(column => rows.Max(row => row[column].Length))];
        string rule = new('─', widths.Sum() + (2 * (Columns - 1)));

        StringBuilder text = new();
        text.Append(network.Name).Append(": ").Append(ShapeText.Of(network.InputShape)).Append(" to ").Append(ShapeText.Of(network.OutputShape))
            .Append(network.Precision == Precision.Double ? ", double precision" : ", single precision").Append('\n').Append(rule).Append('\n');
        AppendRow(text, rows[0], widths);
        text.Append(rule).Append('\n');
        foreach (string[] row in rows.Skip(1))
            AppendRow(text, row, widths);
        text.Append(rule).Append('\n');
        text.Append("Parameters: ").Append(ShapeText.Count(network.Parameters)).Append('\n');
        text.Append("Multiply-adds per sample: ").Append(ShapeText.Count(network.MultiplyAdds)).Append('\n');
        return text.ToString();
    }

    private static void AppendRow(StringBuilder text, string[] row, int[] widths)
    {
        for (int column = 0; column < Columns; column++)
        {
            string cell = column < FirstNumber ? row[column].PadRight(widths[column]) : row[column].PadLeft(widths[column]);
            text.Append(column == 0 ? "" : "  ").Append(cell);
        }
        text.Append('\n');
    }
}
