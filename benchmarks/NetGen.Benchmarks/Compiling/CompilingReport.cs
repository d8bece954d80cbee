using System.Globalization;
using Spectre.Console;

namespace NetGen.Benchmarks.Compiling;

/// <summary>The costs of compiling as a table for the console.</summary>
internal static class CompilingReport
{
    public static Table Of(IEnumerable<CompilingCost> costs)
    {
        Table table = new Table().Border(TableBorder.Simple).AddColumn("cost").AddColumn("value", column => column.RightAligned().NoWrap()).AddColumn("unit");
        foreach (CompilingCost cost in costs)
            table.AddRow(cost.Name, cost.Value.ToString(cost.Unit is "ms" or "%" ? "N1" : "N0", CultureInfo.InvariantCulture), cost.Unit);
        return table;
    }
}
