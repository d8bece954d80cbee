namespace NetGen.Compiler.Lowering;

/// <summary>One of a network's streams of random numbers: those of one layer. A step has a key for each.</summary>
internal sealed record RandomStream(RandomUse Use, int Number);

/// <summary>What draws random numbers.</summary>
internal interface IRandomOperation
{
    /// <summary>Where they come from.</summary>
    RandomStream Stream { get; }
}

/// <summary>
/// output[r, c] = formula(x[r, c], u[r, c]) with a random number u for each column of each row, or for each channel of each pixel. A number depends on the
/// stream's key and its place alone, so the backward pass draws it again instead of keeping it.
/// </summary>
internal sealed record Randomize(Tensor X, RandomStream Stream, RandomDraw Draw, ScalarExpression Formula, ScalarExpression Derivative, Tensor Result)
    : Operation(new EquatableArray<Tensor>(X), new EquatableArray<Tensor>(Result)), IRandomOperation
{
    /// <summary>Another function of other values and of the same random numbers.</summary>
    public Randomize With(Tensor x, ScalarExpression formula, Tensor result) => new(x, Stream, Draw, formula, Derivative, result);

    /// <summary>Numbers of a row: four share one counter, so that a row begins with a new one.</summary>
    public static int RowLength(Shape shape) => (shape.Channels + 3) / 4 * 4;
}

/// <summary>
/// output[c, y, x] = the image of x[c] at the place from which the movements bring a pixel to (y, x): bilinear between pixels, zero outside. Each sample draws
/// its own movements. There is no gradient: nothing before it learns.
/// </summary>
internal sealed record Resample(Tensor X, RandomStream Stream, EquatableArray<Distortion> Steps, Tensor Result)
    : Operation(new EquatableArray<Tensor>(X), new EquatableArray<Tensor>(Result)), IRandomOperation;
