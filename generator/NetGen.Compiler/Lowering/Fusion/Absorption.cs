namespace NetGen.Compiler.Lowering;

/// <summary>Joins an elementwise operation with the operation that makes one of its arguments, where nobody else reads that.</summary>
internal static class Absorption
{
    /// <summary>Both in one operation that stands where the consumer stood; null where that cannot be.</summary>
    public delegate Operation? MergeRule(Operation producer, Elementwise consumer, Tensor between);

    public static OperationList Run(OperationList list, MergeRule merge)
    {
        OperationSlots operations = new(list);
        for (int slot = 0; slot < operations.Count; slot++)
        {
            while (operations[slot] is Elementwise consumer && FindMerge(operations, consumer, merge) is { } found)
            {
                operations[slot] = found.Merged;
                operations[found.Producer] = null;
            }
        }

        return operations.ToList();
    }

    private static (Operation Merged, int Producer)? FindMerge(OperationSlots operations, Elementwise consumer, MergeRule merge)
    {
        foreach (Tensor between in consumer.Arguments.Distinct())
        {
            if (operations.IsReadOnce(between) && between.Shape == consumer.Result.Shape
                && operations.MakerOf(between) is { } producer && merge(operations[producer]!, consumer, between) is { } merged)
                return (merged, producer);
        }

        return null;
    }
}
