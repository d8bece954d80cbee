namespace NetGen.Compiler.Lowering;

/// <summary>
/// Reverse-mode differentiation (Linnainmaa 1970): walks the forward operations backwards and asks each operation's row of
/// <see cref="GradientTable"/> for its contributions.
/// </summary>
internal static class BackwardPass
{
    /// <summary>Adds the gradients of all that leads to the loss, which has contributed its own.</summary>
    public static void Run(IReadOnlyList<Operation> forward, Gradients gradients)
    {
        foreach (Operation operation in forward.Reverse())
        {
            if (gradients.Wants(operation.Output) && gradients.Of(operation.Output) is { } gradient)
                GradientTable.Apply(operation, gradient, gradients);
        }
    }
}
