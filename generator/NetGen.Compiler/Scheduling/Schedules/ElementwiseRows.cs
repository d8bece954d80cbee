using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules;

/// <summary>A formula over every row of the batch, vector by vector; what all rows share is repeated.</summary>
internal sealed class ElementwiseRows(Elementwise operation, ListPlan plan) : KernelSchedule
{
    private readonly KernelBuffer[] _arguments =
        operation.Arguments.Select((tensor, i) => new KernelBuffer($"x{i}", plan.Padded(tensor))).ToArray();

    private readonly KernelBuffer _result = new("result", plan[operation.Result]);

    public override string Name => MethodNames.Pascal(operation.Result.Name);

    public override string Summary => OperationPrinter.Text(operation);

    public override IReadOnlyList<KernelBuffer> Buffers => [.. _arguments, _result];

    public override IReadOnlyList<string> Scalars => Formula.ScalarsIn(operation.Formula).ToList();

    public override int RowsPerSample => _result.Place.Rows;

    public override long Work => (long)_result.Place.Length * 8;

    public override IEnumerable<Statement> Body(Target target)
    {
        foreach (var statement in Formula.DefineScalars(Scalars))
            yield return statement;
        yield return new Loop("row", V.At("from"), V.At("to"), 1,
        [
            new Loop("column", 0, _result.Place.Stride, target.Lanes,
            [
                new Store(_result.Name, InRow(_result), ClearedPadding.Clear(
                    Formula.Of(operation.Formula, i => new Load(_arguments[i].Name, InRow(_arguments[i]))), operation.Formula, _result.Place, V.At("column"), target.Lanes)),
            ]),
        ]);
    }

    private static Index InRow(KernelBuffer buffer) =>
        Epilogue.IsVector(buffer) ? V.At("column") : V.At("row", buffer.Place.Stride) + V.At("column");
}
