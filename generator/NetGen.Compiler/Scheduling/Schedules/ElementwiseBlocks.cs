using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules;

/// <summary>A formula over tensors that all samples share and that are laid out alike: one flat pass.</summary>
internal sealed class ElementwiseBlocks(Elementwise operation, ListPlan plan) : KernelSchedule
{
    private readonly KernelBuffer[] _arguments =
        operation.Arguments.Select((tensor, i) => new KernelBuffer($"x{i}", plan.Padded(tensor))).ToArray();

    private readonly KernelBuffer _result = new("result", plan[operation.Result]);

    public override string Name => MethodNames.Pascal(operation.Result.Name);

    public override string Summary => OperationPrinter.Text(operation);

    public override IReadOnlyList<KernelBuffer> Buffers => [.. _arguments, _result];

    public override IReadOnlyList<string> Scalars => Formula.ScalarsIn(operation.Formula).ToList();

    public override int Units => 1;

    public override long Work => (long)_result.Place.Length * 8;

    public override IEnumerable<Statement> Body(Target target) =>
    [
        .. Formula.DefineScalars(Scalars),
        new Loop("i", 0, _result.Place.Length, target.Lanes,
            [new Store(_result.Name, V.At("i"), Formula.Of(operation.Formula, i => new Load(_arguments[i].Name, V.At("i"))))]),
    ];
}
