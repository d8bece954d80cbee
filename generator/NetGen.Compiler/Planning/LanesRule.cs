using NetGen.Compiler.Lowering;

namespace NetGen.Compiler.Planning;

/// <summary>
/// When images lie with samples in lanes: all lanes are full whatever the channels, pooling and windows need no shuffle. Channels last is better where
/// channels fill their vectors twice and the weights of many inputs are streamed (KERNELS, rules 9 and 11).
/// </summary>
internal static class LanesRule
{
    /// <summary>Inputs from which a convolution with two vectors of outputs is as fast channels last.</summary>
    private const int ManyInputs = 32;

    /// <summary>The rows of all channels that one row of outputs reads have to stay in the second cache.</summary>
    private const long MostBytesUnderKernel = 1 << 18;

    /// <param name="list">What runs on many samples.</param>
    /// <param name="after">What goes on where it ends.</param>
    /// <param name="alignment">Values in 64 bytes.</param>
    public static bool Holds(OperationList list, OperationList? after, int alignment)
    {
        Kernel[] kernels = [.. list.Operations.Select(KernelOf).OfType<Kernel>()];
        return kernels.Length > 0 &&
            list.Operations.Concat(after?.Operations ?? default).All(IsServed) &&
            kernels.All(kernel => kernel.BytesUnderneath <= MostBytesUnderKernel) &&
            2 * kernels.Where(kernel => kernel.Inputs >= ManyInputs && kernel.Outputs >= 2 * alignment).Sum(kernel => kernel.MultiplyAdds) < kernels.Sum(kernel => kernel.MultiplyAdds);
    }

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

    private static Kernel? KernelOf(Operation operation) => operation switch
    {
        Convolution convolution => new(convolution.X.Shape, convolution.Result.Shape.Channels, convolution.Window, convolution.Groups),
        PooledConvolution pooled => new(pooled.X.Shape, pooled.Result.Shape.Channels, pooled.Window, pooled.Groups),
        _ => null,
    };

    private sealed record Kernel(Shape Image, int Filters, Window Window, int Groups)
    {
        /// <summary>Channels that an output reads.</summary>
        public int Inputs => Image.Channels / Groups;

        /// <summary>Filters of a group.</summary>
        public int Outputs => Filters / Groups;

        public long MultiplyAdds => (long)Filters * Window.Vertical.Outputs * Window.Horizontal.Outputs * Window.Size * Inputs;

        public long BytesUnderneath => 64L * Image.Channels * Window.Vertical.Size * Image[2];
    }
}
