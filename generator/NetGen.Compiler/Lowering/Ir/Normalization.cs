namespace NetGen.Compiler.Lowering;

/// <summary>
/// For each column over all rows of the batch, or each channel over all its pixels: the mean μ, the variance Σ (x − μ)² / n and its inverse deviation
/// 1 / sqrt(variance + ε).
/// </summary>
internal sealed record BatchStatistics(Tensor X, double Epsilon, Tensor Mean, Tensor Variance, Tensor Inverse)
    : Operation(new EquatableArray<Tensor>(X), new EquatableArray<Tensor>(Mean, Variance, Inverse))
{
    /// <summary>How many values of one sample go into each statistic: its rows, its pixels.</summary>
    public int ValuesPerSample => X.Shape.Length / X.Shape.Channels;
}

/// <summary>For each sample and channel, over its pixels: the mean μ and the variance Σ (x − μ)² / n.</summary>
internal sealed record SampleMoments(Tensor X, Tensor Mean, Tensor Variance)
    : Operation(new EquatableArray<Tensor>(X), new EquatableArray<Tensor>(Mean, Variance));

/// <summary>
/// The <see cref="BatchStatistics"/> of what <see cref="SampleMoments"/> are of: the mean of the means, and the mean of the variances with the variance of the
/// means (Chan, Golub and LeVeque 1983, for parts of one size).
/// </summary>
internal sealed record JoinedMoments(Tensor Means, Tensor Variances, double Epsilon, Tensor Mean, Tensor Variance, Tensor Inverse)
    : Operation(new EquatableArray<Tensor>(Means, Variances), new EquatableArray<Tensor>(Mean, Variance, Inverse));

/// <summary>
/// output[c] = Σ formula(arguments) for each sample and channel c, over its pixels, for each formula. The first argument is an image of each sample; any other
/// is one too, or a vector of channels that all share.
/// </summary>
internal sealed record SampleSums(EquatableArray<Tensor> Arguments, EquatableArray<ScalarExpression> Formulas, EquatableArray<Tensor> Results)
    : Operation(Arguments, Results);

/// <summary>
/// output = weight · (x − mean) · inverse + bias, where mean and inverse are <see cref="BatchStatistics"/> of x itself: the gradient of x goes through
/// them. Ioffe and Szegedy 2015.
/// </summary>
internal sealed record BatchNormalization(Tensor X, Tensor Mean, Tensor Inverse, Tensor Weight, Tensor Bias, Tensor Result)
    : Operation(new EquatableArray<Tensor>(X, Mean, Inverse, Weight, Bias), new EquatableArray<Tensor>(Result)), IElementByElement
{
    /// <summary>The difference comes first: a mean far from zero then costs no digits.</summary>
    public Elementwise Map => new(Inputs, ((E.In(0) - E.In(1)) * (E.In(2) * E.In(3))) + E.In(4), Result);
}

/// <summary>
/// output = x · scale + shift, where both are formulas of vectors that all samples share (<see cref="Parameters"/>, as element 0, 1, …): what
/// normalisation by fixed statistics comes to.
/// </summary>
internal sealed record ScaleShift(Tensor X, EquatableArray<Tensor> Parameters, ScalarExpression Scale, ScalarExpression Shift, Tensor Result)
    : Operation(new EquatableArray<Tensor>([X, .. Parameters]), new EquatableArray<Tensor>(Result)), IElementByElement
{
    public Elementwise Map => new(Inputs, (E.In(0) * Behind(Scale)) + Behind(Shift), Result);

    private static ScalarExpression Behind(ScalarExpression formula) => formula.MapElements(index => E.In(1 + index));
}

/// <summary>
/// output = (x − mean) · inverse for each row by itself, or for the whole of an image: its mean, and its inverse deviation 1 / sqrt(variance + ε) by the
/// biased variance, which is kept for the gradient: one number for each row, or one for the image.
/// </summary>
internal sealed record RowNormalization(Tensor X, double Epsilon, Tensor Result, Tensor Inverse)
    : Operation(new EquatableArray<Tensor>(X), new EquatableArray<Tensor>(Result, Inverse))
{
    /// <summary>How many values are normalised together.</summary>
    public static int Together(Shape shape) => shape.IsImage ? shape.Length : shape.Columns;
}

/// <summary>dx = inverse · (dy − mean dy − y · mean (dy · y)) for each row by itself, or for the whole of an image; y is what <see cref="RowNormalization"/> made.</summary>
internal sealed record RowNormalizationGradient(Tensor Y, Tensor Inverse, Tensor OutputGradient, Tensor Result)
    : Operation(new EquatableArray<Tensor>(Y, Inverse, OutputGradient), new EquatableArray<Tensor>(Result));

/// <summary>An operation that has a gradient or a fusion of its own, and otherwise is a formula of elements.</summary>
internal interface IElementByElement
{
    Elementwise Map { get; }
}

/// <summary>A parameter that follows a statistic of the batches: after a step it is the formula of itself, element 0, and of the batch's, element 1.</summary>
/// <param name="Running">The parameter's value.</param>
/// <param name="Batch">What the step left behind, of the same shape.</param>
/// <param name="Formula">May read the step's scalars.</param>
internal sealed record RunningStatistic(Tensor Running, Tensor Batch, ScalarExpression Formula);
