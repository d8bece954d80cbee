using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules;

/// <summary>Channels, over the moments of all samples: the variance of their means, to which the mean of their variances is added.</summary>
internal sealed class JoinedSampleMoments(JoinedMoments moments, ListPlan plan) : ColumnMoments(moments, moments.Epsilon, plan)
{
    private readonly KernelBuffer _variances = new("variances", plan[moments.Variances]);

    public override IReadOnlyList<KernelBuffer> Buffers => [X, _variances, .. Results];

    protected override IEnumerable<Statement> Within(Index column) =>
    [
        new DefineReference("within", _variances.Name, column),
        new Loop("row", 0, V.At("rows"), 1, [Add("squares", new Load("within", 0)), new Advance("within", _variances.Place.Stride)]),
    ];
}
