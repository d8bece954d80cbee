using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules;

/// <summary>softmax of every row: its maximum, then the exponentials and their sum, then the quotient.</summary>
internal sealed class SoftmaxRows(Softmax softmax, ListPlan plan) : KernelSchedule
{
    private readonly KernelBuffer _x = new("x", plan.Padded(softmax.X));
    private readonly KernelBuffer _result = new("result", plan[softmax.Result]);

    public override string Name => MethodNames.Pascal(softmax.Result.Name);

    public override string Summary => OperationPrinter.Text(softmax);

    public override IReadOnlyList<KernelBuffer> Buffers => [_x, _result];

    public override int RowsPerSample => _result.Place.Rows;

    public override long Work => (long)_result.Place.Length * 16;

    public override IEnumerable<Statement> Body(Target target) =>
    [
        new Loop("row", V.At("from"), V.At("to"), 1,
        [
            .. Exponentials(_x, _result, target.Lanes),
            new Define("total", new Broadcast(new SumOfLanes(V.Var("sum")))),
            .. RowVectors.ForEach(_result.Place, target.Lanes, padding: false, vector =>
            {
                var at = V.At("row", _result.Place.Stride) + vector.Column;
                return [new Store(_result.Name, at, V.Divide(new Load(_result.Name, at), V.Var("total")))];
            }),
        ]),
    ];

    /// <summary>Defines "maximum" (in every lane) and "sum", and stores exp(x − maximum), zero in the padding.</summary>
    public static IEnumerable<Statement> Exponentials(KernelBuffer x, KernelBuffer result, int lanes)
    {
        Index InX(Index column) => V.At("row", x.Place.Stride) + column;
        Index InResult(Index column) => V.At("row", result.Place.Stride) + column;

        yield return new Define("greatest", new Constant(double.NegativeInfinity));
        foreach (var statement in RowVectors.ForEach(x.Place, lanes, padding: false, vector =>
            [new Assign("greatest", V.Max(V.Var("greatest"), vector.Real(new Load(x.Name, InX(vector.Column)), lanes, double.NegativeInfinity)))]))
        {
            yield return statement;
        }

        yield return new Define("maximum", new Broadcast(new MaximumOfLanes(V.Var("greatest"))));
        yield return new Define("sum", V.Zero);
        foreach (var statement in RowVectors.ForEach(result.Place, lanes, padding: true, vector =>
        [
            new Define("e", vector.Real(V.Exp(V.Subtract(new Load(x.Name, InX(vector.Column)), V.Var("maximum"))), lanes)),
            new Assign("sum", V.Add(V.Var("sum"), V.Var("e"))),
            new Store(result.Name, InResult(vector.Column), V.Var("e")),
        ]))
        {
            yield return statement;
        }
    }
}
