using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules.Images;

/// <summary>A kernel with channels and filters exchanged within each group; a unit is a tap.</summary>
internal sealed class KernelTranspose(TransposedKernel transpose, ListPlan plan) : KernelSchedule
{
    private readonly KernelBuffer _weight = new("weight", plan[transpose.Weight]);
    private readonly KernelBuffer _result = new("result", plan[transpose.Result]);

    public override string Name => MethodNames.Pascal(transpose.Result.Name);

    public override string Summary => OperationPrinter.Text(transpose);

    public override IReadOnlyList<KernelBuffer> Buffers => [_weight, _result];

    public override int Units => transpose.Weight.Shape[0] * transpose.Weight.Shape[1];

    public override long Work => (long)Channels * _weight.Place.Columns;

    private int Channels => transpose.Weight.Shape[2];

    private int Filters => transpose.Weight.Shape[3] / transpose.Groups;

    public override IEnumerable<Statement> Body(Target target) =>
    [
        new Loop("unit", V.At("from"), V.At("to"), 1,
        [
            new Loop("group", 0, transpose.Groups, 1,
            [
                new Transposed(
                    _weight.Name, V.At("unit", Channels * _weight.Place.Stride) + V.At("group", Filters), _weight.Place.Stride,
                    _result.Name, V.At("unit", Filters * _result.Place.Stride) + V.At("group", Channels), _result.Place.Stride,
                    Channels, Filters),
            ]),
        ]),
    ];
}
