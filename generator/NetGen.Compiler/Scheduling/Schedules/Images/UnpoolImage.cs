using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules.Images;

/// <summary>All to the pixel that won, by its number in the window; nothing where nobody did.</summary>
internal sealed class UnpoolImage(Unpool unpool, ListPlan plan) : PoolGradient(unpool, unpool.OutputGradient, unpool.Window, plan)
{
    private readonly KernelBuffer _winner = new("winner", plan[unpool.Winner]);

    public override IReadOnlyList<KernelBuffer> Buffers => [OutputGradient, _winner, Result];

    protected override IEnumerable<Statement> OneVector(Index column)
    {
        int number = 0;
        return
        [
            new Define("place", new Load(_winner.Name, Here(_winner, column))),
            new Define("all", new Load(OutputGradient.Name, Here(OutputGradient, column))),
            .. Window.ForEachTap(at => [Give(at(Result.Place) + column, new KeepEqual(V.Var("all"), V.Var("place"), number++))]),
        ];
    }
}
