using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules;

/// <summary>Row by row, vector by vector.</summary>
internal sealed class RandomRows(Randomize operation, ListPlan plan) : RandomSchedule(operation, plan)
{
    public override int RowsPerSample => Result.Place.Rows;

    public override IEnumerable<Statement> Body(Target target) =>
    [
        new Loop("row", V.At("from"), V.At("to"), 1,
        [
            new Loop("column", 0, Result.Place.Run, target.Lanes,
                OneVector(V.At("row", RowLength) + V.At("column"), place => V.At("row", place.Stride) + V.At("column"))),
        ]),
    ];
}
