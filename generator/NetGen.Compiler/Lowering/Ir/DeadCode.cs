namespace NetGen.Compiler.Lowering;

/// <summary>Leaves out operations that nothing asked for: an activation that is fused with its loss, the gradient of an input.</summary>
internal static class DeadCode
{
    public static OperationList Remove(OperationList list)
    {
        HashSet<Tensor> needed = [.. list.Results];
        Stack<Operation> kept = new();
        foreach (Operation operation in list.Operations.Reverse().Where(operation => operation.Outputs.Any(needed.Contains)))
        {
            kept.Push(operation);
            needed.UnionWith(operation.Inputs);
        }

        return list with { Operations = kept.ToEquatableArray() };
    }
}
