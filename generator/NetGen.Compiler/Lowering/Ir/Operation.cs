namespace NetGen.Compiler.Lowering;

/// <summary>
/// A tensor operation: reads tensors, defines tensors, says nothing of layouts, loops or widths.
/// [B] is the batch; a sample may have several rows (<see cref="Shape.Rows"/>), and "row" below means one of those.
/// </summary>
internal abstract record Operation(EquatableArray<Tensor> Inputs, EquatableArray<Tensor> Outputs)
{
    public Tensor Output => Outputs[0];
}

/// <summary>
/// output[r, n] = epilogue(Σₖ x[r, k] · w[k, n], …). <see cref="Epilogue"/> sees the sum as element 0 and input number i (from 2, after x
/// and w) as element i − 1: a vector of length N (a bias, the same for all rows) or a tensor of the output's shape.
/// </summary>
internal sealed record Product(Tensor X, Tensor Weight, EquatableArray<Tensor> Extras, ScalarExpression Epilogue, Tensor Result)
    : Operation(new EquatableArray<Tensor>([X, Weight, .. Extras]), new EquatableArray<Tensor>(Result)), IEpilogue
{
    public Operation With(EquatableArray<Tensor> extras, ScalarExpression epilogue, Tensor result) => new Product(X, Weight, extras, epilogue, result);
}

/// <summary>
/// The gradient of a weight: output[k, n] = epilogue(Σᵣ x[r, k] · dy[r, n], …), summed over all rows of the batch in order.
/// The epilogue sees the sum as element 0 and each extra, shaped like the output (the weight, for a penalty), as element 1, 2, ….
/// </summary>
internal sealed record WeightGradient(Tensor X, Tensor OutputGradient, EquatableArray<Tensor> Extras, ScalarExpression Epilogue, Tensor Result)
    : Operation(new EquatableArray<Tensor>([X, OutputGradient, .. Extras]), new EquatableArray<Tensor>(Result)), IEpilogue
{
    public Operation With(EquatableArray<Tensor> extras, ScalarExpression epilogue, Tensor result) => new WeightGradient(X, OutputGradient, extras, epilogue, result);
}

/// <summary>
/// output[n] = Σᵣ formula(arguments[r, n]) over all rows of the batch in order, or over all pixels of each channel: the gradient of a bias; or over samples
/// alone where the output is an image. The first argument has a row per sample; any other may be a vector that all share.
/// </summary>
internal sealed record BatchSum(EquatableArray<Tensor> Arguments, ScalarExpression Formula, Tensor Result)
    : Operation(Arguments, new EquatableArray<Tensor>(Result))
{
    public BatchSum(Tensor x, Tensor result)
        : this(new EquatableArray<Tensor>(x), E.In(0), result) { }

    public Tensor X => Arguments[0];
}

/// <summary>output[n, k] = w[k, n], between tensors that all samples share.</summary>
internal sealed record Transpose(Tensor Weight, Tensor Result) : Operation(new EquatableArray<Tensor>(Weight), new EquatableArray<Tensor>(Result));

/// <summary>output = formula(inputs), element by element; an input that all samples share is repeated: of length N for every row, of length C for every pixel, an image for every sample.</summary>
internal sealed record Elementwise(EquatableArray<Tensor> Arguments, ScalarExpression Formula, Tensor Result)
    : Operation(Arguments, new EquatableArray<Tensor>(Result))
{
    /// <summary>
    /// ∂output/∂argument for each argument, as a formula of the arguments and, as the element after them, of the output, so that tanh
    /// need not keep its argument. Empty where nobody differentiates: in the backward pass. The gradient table alone reads it.
    /// </summary>
    public EquatableArray<ScalarExpression> Derivatives { get; init; }
}

/// <summary>The same values under another shape, in the same order.</summary>
internal sealed record Reshape(Tensor X, Tensor Result) : Operation(new EquatableArray<Tensor>(X), new EquatableArray<Tensor>(Result));

/// <summary>output[r, :] = a[r, :], b[r, :], …: rows side by side, of features or of channels.</summary>
internal sealed record Concat(EquatableArray<Tensor> Parts, Tensor Result) : Operation(Parts, new EquatableArray<Tensor>(Result))
{
    /// <summary>The parts, and the column where each begins.</summary>
    public IEnumerable<(Tensor Part, int Start)> Columns()
    {
        int start = 0;
        foreach (Tensor part in Parts)
        {
            yield return (part, start);
            start += part.Shape.Columns;
        }
    }
}

/// <summary>output[r, :] = x[r, start …]: as many columns as the output has. The gradient of a part of <see cref="Concat"/>.</summary>
internal sealed record Slice(Tensor X, int Start, Tensor Result) : Operation(new EquatableArray<Tensor>(X), new EquatableArray<Tensor>(Result));

/// <summary>output[r, :] = softmax(x[r, :]), the row's maximum subtracted first.</summary>
internal sealed record Softmax(Tensor X, Tensor Result) : Operation(new EquatableArray<Tensor>(X), new EquatableArray<Tensor>(Result));

/// <summary>dx[r, :] = y · (dy − Σ dy · y): the gradient of softmax where it is not fused with its loss.</summary>
internal sealed record SoftmaxGradient(Tensor Y, Tensor OutputGradient, Tensor Result)
    : Operation(new EquatableArray<Tensor>(Y, OutputGradient), new EquatableArray<Tensor>(Result));

/// <summary>
/// loss[b] = Σ formula(arguments) over the sample's elements; and, where the run needs it, gradient = gradientFormula(arguments),
/// element by element. Softmax with cross-entropy is <see cref="SoftmaxCrossEntropy"/>.
/// </summary>
internal sealed record ElementwiseLoss(
    EquatableArray<Tensor> Arguments, ScalarExpression Formula, ScalarExpression? GradientFormula, Tensor Loss, Tensor? Gradient)
    : Operation(Arguments, Gradient is null ? new EquatableArray<Tensor>(Loss) : new EquatableArray<Tensor>(Loss, Gradient));

/// <summary>
/// For logits z and target distribution t, smoothed to t' = (1 − s)·t + s/N: loss[b] = Σ t' · (logsumexp(z) − z), and
/// gradient = (softmax(z)·Σt' − t') · scale, with the scalar "inverseBatch" as scale. Safe at any finite logit.
/// </summary>
internal sealed record SoftmaxCrossEntropy(Tensor Logits, Tensor Target, double Smoothing, Tensor Loss, Tensor? Gradient)
    : Operation(new EquatableArray<Tensor>(Logits, Target), Gradient is null ? new EquatableArray<Tensor>(Loss) : new EquatableArray<Tensor>(Loss, Gradient));

/// <summary>output (one number, shared) = Σ formula(parameter) over all elements of a parameter: λ₁|w| + λ₂w².</summary>
internal sealed record Penalty(Tensor Weight, ScalarExpression Formula, Tensor Result)
    : Operation(new EquatableArray<Tensor>(Weight), new EquatableArray<Tensor>(Result));
