using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules;

/// <summary>A formula over every row of the batch, vector by vector; what all rows share is repeated.</summary>
internal sealed class ElementwiseRows(Elementwise operation, ListPlan plan) : ElementwiseSchedule(operation, plan)
{
    public override int RowsPerSample => Result.Place.Rows;

    public override IEnumerable<Statement> Body(Target target)
    {
        foreach (var statement in Formula.DefineScalars(Scalars))
            yield return statement;
        yield return new Loop("row", V.At("from"), V.At("to"), 1,
        [
            new Loop("column", 0, Result.Place.Run, target.Lanes, [new Store(Result.Name, InRow(Result), Vector(InRow, V.At("column"), target.Lanes))]),
        ]);
    }

    private static Index InRow(KernelBuffer buffer) =>
        Epilogue.IsVector(buffer) ? V.At("column") : V.At("row", buffer.Place.Stride) + V.At("column");
}
