namespace NetGen.Compiler.Lowering;

/// <summary>
/// The derivative of a ReLU behind a pooled convolution, which is 0 or 1, moves into the number of the winner: nobody wins a window whose largest sum is not above 0.
/// Whoever goes back by that number then needs neither the derivative nor what was pooled.
/// </summary>
internal static class WindowsOfNobody
{
    private static readonly ScalarExpression Derivative = E.IfLessOrEqual(E.In(1), 0, 0, 1);

    public static OperationList Run(OperationList list)
    {
        OperationSlots operations = new(list);
        var readers = Enumerable.Range(0, operations.Count)
            .SelectMany(slot => list.Operations[slot].Inputs.Distinct().Select(tensor => (tensor, slot)))
            .ToLookup(reader => reader.tensor, reader => reader.slot);
        for (int slot = 0; slot < operations.Count; slot++)
        {
            if (operations[slot] is not PooledConvolution { Winner: { } winner } pooled || !IsRectified(pooled))
                continue;
            foreach (int at in readers[pooled.Result])
            {
                Tensor derived = operations[at]!.Output;
                if (Spare(operations[at]!, pooled.Result) is not var (spared, gradient) || operations.Readers(derived) != readers[derived].Count() ||
                    !readers[derived].All(reader => GoesBy(winner, operations[reader]!, derived)))
                    continue;
                operations[slot] = pooled with { KnowsNobody = true };
                operations[at] = spared;
                foreach (int reader in readers[derived])
                    operations[reader] = Winners(operations[reader]!, gradient, winner, pooled.Pool);
                break;
            }
        }

        return operations.ToList();
    }

    /// <summary>Whether the ReLU is all that happens to the sums, but for the bias that they start from.</summary>
    private static bool IsRectified(PooledConvolution pooled) => pooled.Extras.Count == 0
        ? pooled.Epilogue == E.Max(0, E.In(0))
        : pooled.Extras is { Count: 1 } extras && extras[0] is { IsPerSample: false, Shape.Rank: 1 } && pooled.Epilogue == E.Max(0, ElementFunction.Sum.Value);

    /// <summary>What is left of an operation that does nothing else to its sums, or to a gradient, than take the derivative times it: with that gradient.</summary>
    private static (Operation? Operation, Tensor Gradient)? Spare(Operation operation, Tensor output) => operation switch
    {
        IEpilogue sums when sums.Epilogue == E.In(0) * Derivative && sums.Extras[0] == output && sums.Extras.Count == 1 =>
            (sums.With(default, E.In(0), operation.Output), operation.Output),
        Elementwise { Arguments.Count: 2 } map when map.Formula == E.In(0) * Derivative && map.Arguments[1] == output && map.Arguments[0].IsPerSample => (null, map.Arguments[0]),
        _ => null,
    };

    /// <summary>Whether a reader of a gradient of windows can do without it where nobody wins.</summary>
    private static bool GoesBy(Tensor winner, Operation reader, Tensor gradient) => reader switch
    {
        Unpool unpool => unpool.Winner == winner && unpool.OutputGradient == gradient,
        PooledWeightGradient weight => weight.Winner == winner && weight.OutputGradient == gradient,
        BatchSum sum => sum.Arguments.Count == 1 && sum.Formula == E.In(0),
        _ => false,
    };

    private static Operation Winners(Operation reader, Tensor gradient, Tensor winner, Window pool) => reader switch
    {
        Unpool unpool => new Unpool(gradient, winner, unpool.Window, unpool.Result),
        PooledWeightGradient weight => new PooledWeightGradient(weight.X, gradient, winner, weight.Window, weight.Groups, weight.Pool, weight.Extras, weight.Epilogue, weight.Result),
        _ => new BatchSum(new EquatableArray<Tensor>(gradient, winner), E.IfLessOrEqual(E.In(1), pool.Size - 1, E.In(0), 0), reader.Output),
    };
}
