namespace NetGen.Compiler.Lowering;

/// <summary>Joins an elementwise operation with the operation that makes one of its arguments, where nobody else reads that.</summary>
internal static class Absorption
{
    /// <summary>Both in one operation that stands where the consumer stood; null where that cannot be.</summary>
    public delegate Operation? MergeRule(Operation producer, Elementwise consumer, Tensor between);

    public static OperationList Run(OperationList list, MergeRule merge)
    {
        List<Operation> operations = [.. list.Operations];
        for (int index = 0; index < operations.Count; index++)
        {
            while (operations[index] is Elementwise consumer && FindMerge(operations, list.Results, consumer, merge) is { } found)
            {
                operations[index] = found.Merged;
                operations.RemoveAt(found.Producer);
                index--;
            }
        }

        return list with { Operations = operations.ToEquatableArray() };
    }

    private static (Operation Merged, int Producer)? FindMerge(List<Operation> operations, EquatableArray<Tensor> results, Elementwise consumer, MergeRule merge)
    {
        foreach (Tensor between in consumer.Arguments.Distinct())
        {
            int producer = operations.FindIndex(operation => operation.Outputs.Contains(between));
            bool isReadOnce = operations.Count(operation => operation.Inputs.Contains(between)) == 1 && !results.Contains(between);
            if (producer >= 0 && isReadOnce && between.Shape == consumer.Result.Shape && merge(operations[producer], consumer, between) is { } merged)
                return (merged, producer);
        }

        return null;
    }
}
