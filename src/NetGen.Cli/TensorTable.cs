using System.Globalization;
using NetGen.Runtime;
using Spectre.Console;

namespace NetGen.Cli;

/// <summary>A row per tensor: name, type, shape, and for floating-point values their norm, least and greatest.</summary>
internal static class TensorTable
{
    private static readonly string[] Texts = ["name", "type", "shape"];
    private static readonly string[] Numbers = ["norm", "min", "max"];

    public static Table Of(SafetensorsFile file)
    {
        Table table = new Table().NoBorder();
        foreach (string head in Texts)
            table.AddColumn(new TableColumn(head).NoWrap());

        foreach (string head in Numbers)
            table.AddColumn(new TableColumn(head).NoWrap().RightAligned());

        foreach (SafetensorsTensor tensor in file.Tensors)
            table.AddRow(Row(tensor));

        return table;
    }

    public static string Totals(SafetensorsFile file) => string.Create(
        CultureInfo.InvariantCulture,
        $"{file.Tensors.Count} tensors, {file.Tensors.Sum(tensor => (long)tensor.Count):N0} values, {file.Tensors.Sum(tensor => (long)tensor.Data.Length):N0} bytes");

    private static IEnumerable<Text> Row(SafetensorsTensor tensor)
    {
        yield return new Text(tensor.Name);
        yield return new Text(tensor.Type.Name());
        yield return new Text($"[{string.Join(", ", tensor.Shape)}]");
        if (TensorStatistics.Of(tensor) is not { } statistics)
            yield break;

        yield return Number(statistics.Norm);
        yield return Number(statistics.Least);
        yield return Number(statistics.Greatest);
    }

    private static Text Number(double value) => new(value.ToString("G6", CultureInfo.InvariantCulture));
}
