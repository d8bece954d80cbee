using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules;

/// <summary>A loss whose values lie in rows, one number per sample. Padding has neither loss nor gradient.</summary>
internal abstract class RowLoss(ElementwiseLoss operation, ListPlan plan) : LossSchedule(operation, plan)
{
    public override IEnumerable<Statement> Body(Target target) =>
    [
        .. Formula.DefineScalars(Scalars),
        new Loop("sample", V.At("from"), V.At("to"), 1,
        [
            new Define("sum", V.Zero),
            .. Walk(row => RowVectors.ForEach(row, target.Lanes, padding: Gradient is not null, vector => OneVector(vector, target.Lanes), Unrolled)),
            new StoreOne(Loss.Name, V.At("sample"), new SumOfLanes(V.Var("sum"))),
        ]),
    ];

    /// <summary>Goes through the rows of a sample.</summary>
    /// <param name="ofRow">What to do with each, given how it is padded.</param>
    protected abstract IEnumerable<Statement> Walk(Func<Place, IEnumerable<Statement>> ofRow);

    /// <summary>Where the row at hand begins.</summary>
    protected abstract Index Row(Place place);

    private IEnumerable<Statement> OneVector(RowVector vector, int lanes)
    {
        Index At(Place place) => Row(place) + vector.Column;
        Value Real(Value value) => vector.Real(value, lanes);
        return vector.Real > 0 ? [AddTerms(At, Real), .. StoreGradient(At, Real)] : StoreGradient(At, Real);
    }
}
