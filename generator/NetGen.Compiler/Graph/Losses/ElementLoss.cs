namespace NetGen.Compiler.Graph;

/// <summary>A loss of each output by itself, averaged over outputs.</summary>
/// <param name="Function">Of the output (element 0, or the logit where <see cref="Loss.Fused"/>), the target (1) and the value (2); differentiated by element 0.</param>
internal sealed record ElementLoss(string Kind, LearningTask Task, ElementFunction Function, FusedOutput? FusedWith = null) : Loss(Kind, Task)
{
    public override FusedOutput? Fused => FusedWith;

    public override void Lower(ILossLowering lowering) => lowering.Elementwise(Function);
}
