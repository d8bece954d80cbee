using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules;

/// <summary>Features, over all rows.</summary>
internal class ColumnMoments(Operation operation, double epsilon, ListPlan plan) : Moments(operation, epsilon, plan)
{
    public override int RowsPerSample => X.Place.Rows;

    public override long Work => 3L * Blocks.Values * X.Place.Rows;

    protected override Index Count => V.At("rows");

    protected override IEnumerable<Statement> ForEachValue(Index column, string[] sums, Func<Value, Func<string, string>, IEnumerable<Statement>> body) =>
    [
        new DefineReference("value", X.Name, column),
        new Loop("row", 0, V.At("rows"), 1, [.. body(new Load("value", 0), sum => sum), new Advance("value", X.Place.Stride)]),
    ];
}
