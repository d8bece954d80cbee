namespace NetGen.Compiler.Lowering;

/// <summary>
/// Max-pooling of a convolution that nobody else reads, while its sums are in registers. In training the winners' numbers stand for the sums: the
/// gradient goes back by them, and the gradient of the bias is summed over winners alone.
/// </summary>
internal static class PoolFusion
{
    /// <summary>Pixels of a window, and of its row: they are accumulated side by side.</summary>
    private const int MostPixels = 9, MostWidth = 4;

    public static OperationList Run(OperationList list)
    {
        OperationSlots operations = new(list);
        Dictionary<Tensor, int> gradients = Slots(operations).Where(slot => operations[slot] is MaxPoolGradient).ToDictionary(slot => ((MaxPoolGradient)operations[slot]!).X, slot => slot);
        Dictionary<Tensor, Tensor> unpooled = [];
        foreach (int slot in Slots(operations).ToList())
        {
            if (operations[slot] is not MaxPool pool || !Serves(pool.Window) || operations.MakerOf(pool.X) is not { } maker || operations[maker] is not Convolution convolution || !IsShifted(convolution))
                continue;
            int? back = gradients.TryGetValue(pool.X, out int found) ? found : null;
            if (operations.Readers(pool.X) != (back is null ? 1 : 2))
                continue;
            Tensor? winner = back is null ? null : new Tensor(pool.Result.Name + ".winner", TensorKind.Activation, pool.Result.Shape);
            operations[maker] = null;
            operations[slot] = new PooledConvolution(
                convolution.X, convolution.Weight, convolution.Window, convolution.Groups, pool.Window, convolution.Extras, convolution.Epilogue, pool.Result, winner);
            if (back is { } gradientSlot && winner is not null)
            {
                var gradient = (MaxPoolGradient)operations[gradientSlot]!;
                unpooled.Add(gradient.Result, gradient.OutputGradient);
                operations[gradientSlot] = new Unpool(gradient.OutputGradient, winner, pool.Window, gradient.Result);
            }
        }

        foreach (int slot in Slots(operations))
        {
            if (operations[slot] is BatchSum { Arguments.Count: 1 } sum && sum.Formula == E.In(0) && unpooled.TryGetValue(sum.X, out Tensor? of))
                operations[slot] = new BatchSum(of, sum.Result);
        }

        return SpareGradients(operations).ToList();
    }

    /// <summary>A weight's gradient goes by the winners too where nobody else reads the gradient of the sums.</summary>
    private static OperationSlots SpareGradients(OperationSlots operations)
    {
        foreach (int slot in Slots(operations))
        {
            if (operations[slot] is not ConvolutionWeightGradient gradient || !operations.IsReadOnce(gradient.OutputGradient) ||
                operations.MakerOf(gradient.OutputGradient) is not { } maker || operations[maker] is not Unpool unpool)
                continue;
            operations[maker] = null;
            operations[slot] = new PooledWeightGradient(
                gradient.X, unpool.OutputGradient, unpool.Winner, gradient.Window, gradient.Groups, unpool.Window, gradient.Extras, gradient.Epilogue, gradient.Result);
        }

        return operations;
    }

    private static IEnumerable<int> Slots(OperationSlots operations) => Enumerable.Range(0, operations.Count);

    private static bool Serves(Window window) => window.IsTiling && window.Size is > 1 and <= MostPixels && window.Horizontal.Size <= MostWidth;

    /// <summary>Whether all sums of a channel are moved alike, so that the largest stays the largest.</summary>
    private static bool IsShifted(Convolution convolution) =>
        convolution.Epilogue == E.In(0) ||
        (convolution.Epilogue == ElementFunction.Sum.Value && convolution.Extras is { Count: 1 } extras && extras[0] is { IsPerSample: false, Shape.Rank: 1 });
}
