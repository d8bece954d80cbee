using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules;

/// <summary>Over each sample's rows; the gradient's are padded as they should be.</summary>
internal sealed class ElementwiseLossRows(ElementwiseLoss operation, ListPlan plan) : RowLoss(operation, plan)
{
    protected override IEnumerable<Statement> Walk(Func<Place, IEnumerable<Statement>> ofRow)
    {
        Place rows = Gradient ?? Argument;
        return SampleRows.ForEach(rows.Rows, ofRow(rows));
    }

    protected override Index Row(Place place) => V.At("row", place.Stride);
}
