namespace NetGen.Compiler.Graph;

/// <summary>
/// The tensor operations as a layer may use them. A layer says what it computes in these words; <typeparamref name="TTensor"/> keeps
/// it from knowing what a tensor is, let alone how it is laid out or scheduled. Gradients follow from the operations.
/// </summary>
internal interface ILowering<TTensor>
{
    /// <summary>Whether the layer is lowered for training steps, where some layers do otherwise than in predictions and evaluations.</summary>
    bool IsTraining { get; }

    Shape ShapeOf(TTensor tensor);

    /// <summary>What the layer's input number <paramref name="index"/> holds.</summary>
    TTensor Input(int index);

    /// <summary>The layer's parameter number <paramref name="index"/>, in the order of <see cref="Layer.Parameters"/>.</summary>
    TTensor Parameter(int index);

    /// <summary>[…, K] · [K, N] → […, N].</summary>
    TTensor Product(TTensor x, TTensor weight);

    /// <summary>[C, H, W] · [kh, kw, C / groups, F] → [F, …], at every place of the window.</summary>
    TTensor Convolution(TTensor x, TTensor weight, Window window, int groups);

    /// <summary>[C, H, W] → [C, …], over every place of the window.</summary>
    TTensor Pool(PoolFunction function, TTensor x, Window window);

    /// <summary>A function of elements at the same place; an argument of length N is repeated for every row, of length C for every pixel; a parameter like an image for every sample.</summary>
    TTensor Map(ElementFunction function, params TTensor[] arguments);

    /// <summary>A function of elements and of random numbers that every step draws anew; in training only.</summary>
    TTensor Randomize(RandomFunction function, TTensor x);

    /// <summary>Images moved at random, anew in every step; in training only, and of what no gradient is wanted.</summary>
    TTensor Distort(Distortion distortion, TTensor x);

    /// <summary>The same values, in the same order, under another shape.</summary>
    TTensor Reshape(TTensor x, Shape shape);

    /// <summary>The rows of one behind the rows of the other, as <see cref="Shape.Join"/> has it.</summary>
    TTensor Concat(TTensor a, TTensor b);

    /// <summary>
    /// Batch normalisation. In training by the mean and the variance of each feature or channel over the batch, which <paramref name="running"/> follows;
    /// otherwise by those.
    /// </summary>
    TTensor NormalizeBatch(TTensor x, TTensor weight, TTensor bias, BatchMoments<TTensor> running);

    /// <summary>
    /// (x − mean) / sqrt(variance + <paramref name="epsilon"/>) by the mean and the biased variance of each row, or of the whole of an image.
    /// </summary>
    TTensor NormalizeRows(TTensor x, double epsilon);

    /// <summary>Softmax over the last axis.</summary>
    TTensor Softmax(TTensor x);
}
