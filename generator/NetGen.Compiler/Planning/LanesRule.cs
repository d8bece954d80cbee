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
        Convolution[] convolutions = [.. list.Operations.OfType<Convolution>()];
        return convolutions.Length > 0 &&
            list.Operations.Concat(after?.Operations ?? default).All(IsServed) &&
            convolutions.All(convolution => BytesUnderKernel(convolution) <= MostBytesUnderKernel) &&
            2 * convolutions.Where(convolution => FillsChannels(convolution, alignment)).Sum(MultiplyAdds) < convolutions.Sum(MultiplyAdds);
    }

    /// <summary>Whether there is a schedule with samples in lanes, which leaves nothing in lanes beyond the batch but zeros or what zeros make.</summary>
    private static bool IsServed(Operation operation) => operation switch
    {
        _ when operation.Inputs.Any(tensor => !tensor.IsPerSample && tensor.Shape.IsImage) => false,
        Convolution or ConvolutionInputGradient => !((IEpilogue)operation).Epilogue.CallsUser(),
        ConvolutionWeightGradient or MaxPool or MaxPoolGradient or AveragePool or AveragePoolGradient or TransposedKernel => true,
        Elementwise elementwise when elementwise.Result.IsPerSample => !HasImages(operation) || !elementwise.Formula.CallsUser(),
        BatchSum sum => !HasImages(operation) || (!sum.Result.Shape.IsImage && !sum.Formula.CallsUser()),
        Reshape reshape => !reshape.X.Shape.IsImage || !reshape.Result.Shape.IsImage || reshape.X.Kind == TensorKind.Input,
        _ => !HasImages(operation),
    };

    private static bool HasImages(Operation operation) => operation.Inputs.Concat(operation.Outputs).Any(tensor => tensor.Shape.IsImage);

    private static bool FillsChannels(Convolution convolution, int alignment) =>
        convolution.X.Shape.Channels / convolution.Groups >= ManyInputs && convolution.Result.Shape.Channels / convolution.Groups >= 2 * alignment;

    private static long BytesUnderKernel(Convolution convolution) =>
        64L * convolution.X.Shape.Channels * convolution.Window.Vertical.Size * convolution.X.Shape[2];

    private static long MultiplyAdds(Convolution convolution) =>
        (long)convolution.Result.Shape.Length * convolution.Window.Size * (convolution.X.Shape.Channels / convolution.Groups);
}
