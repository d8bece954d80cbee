namespace NetGen.Compiler.Lowering;

/// <summary>
/// max(f(x)) = f(max(x)) where f never falls: the activation between a convolution and its pooling is worked out for the winners alone, and the
/// convolution stands right before the pooling.
/// </summary>
internal static class EarlyPooling
{
    /// <param name="operations">Of a forward pass.</param>
    /// <param name="kept">What others read of them.</param>
    /// <param name="names">Of the forward pass.</param>
    public static IReadOnlyList<Operation> Run(IReadOnlyList<Operation> operations, IReadOnlyCollection<Tensor> kept, TensorNames names)
    {
        OperationSlots slots = new(new OperationList("forward", operations.ToEquatableArray(), kept.ToEquatableArray()));
        for (int slot = 0; slot < slots.Count; slot++)
        {
            if (slots[slot] is not MaxPool pool || !slots.IsReadOnce(pool.X) || slots.MakerOf(pool.X) is not { } maker ||
                slots[maker] is not Elementwise { Arguments.Count: 1 } map || !map.Arguments[0].IsPerSample || !Monotony.Rises(map.Formula))
                continue;
            Tensor largest = names.New(pool.Result.Name + ".largest", TensorKind.Activation, pool.Result.Shape);
            slots[maker] = pool with { X = map.Arguments[0], Inputs = new(map.Arguments[0]), Result = largest, Outputs = new(largest) };
            slots[slot] = map with { Arguments = new(largest), Inputs = new(largest), Result = pool.Result, Outputs = new(pool.Result) };
        }

        return slots.ToList().Operations;
    }
}
