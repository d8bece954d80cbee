namespace NetGen.Compiler.Lowering;

/// <summary>
/// output[f, y, x] = epilogue(Σ over taps (u, v) and the channels c of f's group of x[c, …] · w[u, v, c, f], …), where tap u of place y sees row
/// y · stride + u · dilation − before, and zero outside the image. Channels and filters are cut into groups alike; c counts within the group.
/// </summary>
internal sealed record Convolution(
    Tensor X, Tensor Weight, Window Window, int Groups, EquatableArray<Tensor> Extras, ScalarExpression Epilogue, Tensor Result)
    : Operation(new EquatableArray<Tensor>([X, Weight, .. Extras]), new EquatableArray<Tensor>(Result)), IEpilogue
{
    public Operation With(EquatableArray<Tensor> extras, ScalarExpression epilogue, Tensor result) =>
        new Convolution(X, Weight, Window, Groups, extras, epilogue, result);
}

/// <summary>
/// A convolution under max-pooling whose windows tile what they see: output[f, y, x] = epilogue(the largest of the sums in the window, …), the extras being
/// vectors or shaped like the output. In training the place of the largest, the first in reading order if there are several, is kept as its number in the window.
/// </summary>
internal sealed record PooledConvolution(
    Tensor X, Tensor Weight, Window Window, int Groups, Window Pool, EquatableArray<Tensor> Extras, ScalarExpression Epilogue, Tensor Result, Tensor? Winner)
    : Operation(new EquatableArray<Tensor>([X, Weight, .. Extras]), Winner is null ? new EquatableArray<Tensor>(Result) : new EquatableArray<Tensor>(Result, Winner)), IEpilogue
{
    /// <summary>Whether nobody wins a window whose output is not above 0: the winner's number is then the number of pixels in the window.</summary>
    public bool KnowsNobody { get; init; }

    public Operation With(EquatableArray<Tensor> extras, ScalarExpression epilogue, Tensor result) =>
        new PooledConvolution(X, Weight, Window, Groups, Pool, extras, epilogue, result, Winner) { KnowsNobody = KnowsNobody };
}

/// <summary>
/// The gradient of a convolution's input: output[c, …] = epilogue(Σ over taps and filters f of c's group, where the tap of some place sees this pixel,
/// of dy[f, y, x] · w[u, v, f, c], …). <see cref="Weight"/> is transposed; <see cref="Window"/> is the convolution's own.
/// </summary>
internal sealed record ConvolutionInputGradient(
    Tensor OutputGradient, Tensor Weight, Window Window, int Groups, EquatableArray<Tensor> Extras, ScalarExpression Epilogue, Tensor Result)
    : Operation(new EquatableArray<Tensor>([OutputGradient, Weight, .. Extras]), new EquatableArray<Tensor>(Result)), IEpilogue
{
    public Operation With(EquatableArray<Tensor> extras, ScalarExpression epilogue, Tensor result) =>
        new ConvolutionInputGradient(OutputGradient, Weight, Window, Groups, extras, epilogue, result);
}

/// <summary>
/// The gradient of a convolution's weight: output[u, v, c, f] = epilogue(Σ over samples, then rows y, then columns x of x[c, …] · dy[f, y, x], …), in
/// that order. The extras are shaped like the output.
/// </summary>
internal sealed record ConvolutionWeightGradient(
    Tensor X, Tensor OutputGradient, Window Window, int Groups, EquatableArray<Tensor> Extras, ScalarExpression Epilogue, Tensor Result)
    : Operation(new EquatableArray<Tensor>([X, OutputGradient, .. Extras]), new EquatableArray<Tensor>(Result)), IEpilogue
{
    public Operation With(EquatableArray<Tensor> extras, ScalarExpression epilogue, Tensor result) =>
        new ConvolutionWeightGradient(X, OutputGradient, Window, Groups, extras, epilogue, result);
}

/// <summary>
/// The gradient of the weight of a convolution under max-pooling, whose sums' gradients are those of the winners and 0 for all others:
/// output[u, v, c, f] = epilogue(Σ over samples, windows and their pixels of x[c, …] · dy[f, window] where that pixel won, …).
/// </summary>
internal sealed record PooledWeightGradient(
    Tensor X, Tensor OutputGradient, Tensor Winner, Window Window, int Groups, Window Pool, EquatableArray<Tensor> Extras, ScalarExpression Epilogue, Tensor Result)
    : Operation(new EquatableArray<Tensor>([X, OutputGradient, Winner, .. Extras]), new EquatableArray<Tensor>(Result)), IEpilogue
{
    public Operation With(EquatableArray<Tensor> extras, ScalarExpression epilogue, Tensor result) =>
        new PooledWeightGradient(X, OutputGradient, Winner, Window, Groups, Pool, extras, epilogue, result);
}

/// <summary>
/// A kernel with its channels and filters exchanged within each group: w[u, v, c, g · F + f] becomes output[u, v, f, g · C + c], for F filters and C
/// channels per group.
/// </summary>
internal sealed record TransposedKernel(Tensor Weight, int Groups, Tensor Result)
    : Operation(new EquatableArray<Tensor>(Weight), new EquatableArray<Tensor>(Result));
