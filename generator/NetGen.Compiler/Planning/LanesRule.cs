using NetGen.Compiler.Lowering;

namespace NetGen.Compiler.Planning;

/// <summary>
/// What lies with samples in lanes. All lanes are full then, whatever the channels or features; pooling and windows need no shuffle. Channels last is better
/// for images whose channels fill their vectors twice while the weights of many inputs are streamed; rows for features that fill theirs.
/// </summary>
internal static class LanesRule
{
    /// <summary>Inputs from which a convolution with two vectors of outputs is as fast channels last.</summary>
    private const int ManyInputs = 32;

    /// <summary>The share of real channels in vectors of inputs times vectors of outputs, in percent, from which a convolution by tiles is faster channels last.</summary>
    private const int LeastFilled = 70;

    /// <summary>The rows of all channels that one row of outputs reads have to stay in the second cache.</summary>
    private const long MostBytesUnderKernel = 1 << 18;

    /// <summary>The widest layer of a network whose features all lie in lanes.</summary>
    private const int MostFeatures = 32;

    /// <summary>Vectors of samples from which it pays: their sums are joined at the end of every step.</summary>
    private const int LeastVectors = 4;

    /// <summary>The share of real features in rows padded to whole vectors, in percent, up to which it pays.</summary>
    private const int MostFilled = 90;

    /// <param name="list">What runs on many samples.</param>
    /// <param name="after">What goes on where it ends.</param>
    /// <param name="alignment">Values in 64 bytes.</param>
    /// <param name="batchSize">How many samples there are, as far as that is known.</param>
    /// <param name="tiles">Which convolutions would go by tiles, channels last.</param>
    /// <param name="forced">What shall lie in lanes if it can, whether it pays or not.</param>
    public static LaneForm Of(OperationList list, OperationList? after, int alignment, int batchSize, WinogradRule tiles, LaneForm? forced = null)
    {
        Operation[] operations = [.. list.Operations.Concat(after?.Operations ?? default)];
        if (forced is { } form)
            return form == LaneForm.None || !operations.All(form == LaneForm.All ? IsServedThroughout : IsServed) ? LaneForm.None : form;
        if (batchSize >= alignment && operations.All(IsServed) && Pays([.. list.Operations.Select(operation => KernelOf(operation, tiles)).OfType<Kernel>()], alignment))
            return LaneForm.Images;
        return batchSize >= LeastVectors * alignment && operations.All(IsSmall) && FillsFewLanes(list, alignment) ? LaneForm.All : LaneForm.None;
    }

    private static bool Pays(Kernel[] kernels, int alignment) => kernels.Length > 0 &&
        kernels.All(kernel => kernel.BytesUnderneath <= MostBytesUnderKernel) &&
        2 * kernels.Where(kernel => kernel.IsFastChannelsLast(alignment)).Sum(kernel => kernel.MultiplyAdds) < kernels.Sum(kernel => kernel.MultiplyAdds);

    private static bool FillsFewLanes(OperationList list, int alignment)
    {
        int[] features = [.. list.Operations.OfType<Product>().Select(product => product.Result.Shape.Length)];
        return features.Sum() * 100 < MostFilled * features.Sum(count => ArenaPlanner.Pad(count, alignment));
    }

    private static bool IsSmall(Operation operation) =>
        operation.Inputs.Concat(operation.Outputs).Where(tensor => tensor.IsPerSample).All(tensor => tensor.Shape.Length <= MostFeatures) && IsServedThroughout(operation);

    /// <summary>Whether it works on features, and has a schedule with all of them in lanes.</summary>
    private static bool IsServedThroughout(Operation operation) =>
        operation.Inputs.Concat(operation.Outputs).Where(tensor => tensor.IsPerSample).All(tensor => tensor.Shape.Rank == 1) && operation switch
        {
            Product product => !product.Epilogue.CallsUser(),
            Elementwise elementwise => !elementwise.Formula.CallsUser(),
            ElementwiseLoss loss => !loss.Formula.CallsUser() && loss.Arguments.All(argument => argument.IsPerSample),
            BatchSum sum => !sum.Formula.CallsUser(),
            WeightGradient or Transpose or Penalty or Reshape or SoftmaxCrossEntropy or Softmax => true,
            _ => false,
        };

    /// <summary>Whether there is a schedule with samples in lanes, which leaves nothing in lanes beyond the batch but zeros or what zeros make.</summary>
    private static bool IsServed(Operation operation) => operation switch
    {
        _ when operation.Inputs.Any(tensor => !tensor.IsPerSample && tensor.Shape.IsImage) => false,
        Convolution or PooledConvolution or ConvolutionInputGradient => !((IEpilogue)operation).Epilogue.CallsUser(),
        ConvolutionWeightGradient or PooledWeightGradient or MaxPool or MaxPoolGradient or Unpool or AveragePool or AveragePoolGradient or TransposedKernel => true,
        Elementwise elementwise when elementwise.Result.IsPerSample => !HasImages(operation) || !elementwise.Formula.CallsUser(),
        BatchSum sum => !HasImages(operation) || (!sum.Result.Shape.IsImage && !sum.Formula.CallsUser()),
        Reshape reshape => !reshape.X.Shape.IsImage || !reshape.Result.Shape.IsImage || reshape.X.Kind == TensorKind.Input,
        _ => !HasImages(operation),
    };

    private static bool HasImages(Operation operation) => operation.Inputs.Concat(operation.Outputs).Any(tensor => tensor.Shape.IsImage);

    private static Kernel? KernelOf(Operation operation, WinogradRule tiles) => operation switch
    {
        Convolution convolution => new(convolution.X.Shape, convolution.Result.Shape.Channels, convolution.Window, convolution.Groups, tiles.TileOf(convolution) > 0),
        PooledConvolution pooled => new(pooled.X.Shape, pooled.Result.Shape.Channels, pooled.Window, pooled.Groups, GoesByTiles: false),
        _ => null,
    };

    private sealed record Kernel(Shape Image, int Filters, Window Window, int Groups, bool GoesByTiles)
    {
        /// <summary>Channels that an output reads.</summary>
        public int Inputs => Image.Channels / Groups;

        /// <summary>Filters of a group.</summary>
        public int Outputs => Filters / Groups;

        public long MultiplyAdds => (long)Filters * Window.Vertical.Outputs * Window.Horizontal.Outputs * Window.Size * Inputs;

        public bool IsFastChannelsLast(int alignment) =>
            (GoesByTiles && 100L * Inputs * Outputs >= (long)LeastFilled * ArenaPlanner.Pad(Inputs, alignment) * ArenaPlanner.Pad(Outputs, alignment)) ||
            (Inputs >= ManyInputs && Outputs >= 2 * alignment);

        public long BytesUnderneath => 64L * Image.Channels * Window.Vertical.Size * Image[2];
    }
}
