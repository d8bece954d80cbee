namespace NetGen.Compiler.Lowering;

/// <summary>
/// The gradients, one row per operation: given the gradient dy of its output, each contributes to the gradients of those inputs that want one.
/// Operations of the backward pass have no row: nobody differentiates twice.
/// </summary>
internal static class GradientTable
{
    private static readonly Dictionary<Type, Action<Operation, Tensor, Gradients>> Rows = new()
    {
        // y = x·W: dx = dy·Wᵀ, dW = xᵀ·dy
        [typeof(Product)] = Row<Product>((product, dy, gradients) =>
        {
            if (gradients.Wants(product.X))
                gradients.Contribute(product.X, dx => new Product(dy, gradients.Transposed(product.Weight), default, E.In(0), dx));
            if (gradients.Wants(product.Weight))
                gradients.Contribute(product.Weight, dw => new WeightGradient(product.X, dy, default, E.In(0), dw));
        }),

        // y = x∗W: dx = dy∗Wᵀ, its taps in reverse; dW = Σ x·dy over all places
        [typeof(Convolution)] = Row<Convolution>((convolution, dy, gradients) =>
        {
            if (gradients.Wants(convolution.X))
            {
                gradients.Contribute(convolution.X, dx => new ConvolutionInputGradient(
                    dy, gradients.Transposed(convolution.Weight, convolution.Groups), convolution.Window, convolution.Groups, default, E.In(0), dx));
            }

            if (gradients.Wants(convolution.Weight))
            {
                gradients.Contribute(convolution.Weight, dw => new ConvolutionWeightGradient(
                    convolution.X, dy, convolution.Window, convolution.Groups, default, E.In(0), dw));
            }
        }),

        // y = max x: dx = dy where x won
        [typeof(MaxPool)] = Row<MaxPool>((pool, dy, gradients) =>
            gradients.Contribute(pool.X, dx => new MaxPoolGradient(pool.X, pool.Result, dy, pool.Window, dx))),

        // y = Σ x / n: dx = Σ dy / n
        [typeof(AveragePool)] = Row<AveragePool>((pool, dy, gradients) =>
            gradients.Contribute(pool.X, dx => new AveragePoolGradient(dy, pool.Window, dx))),

        // y = f(a, b, …): da = dy·∂f/∂a
        [typeof(Elementwise)] = Row<Elementwise>((map, dy, gradients) =>
        {
            for (int index = 0; index < map.Arguments.Count; index++)
                ElementwiseGradient.Contribute(map, index, dy, gradients);
        }),

        // y = f(x, u): dx = dy·f′(u), the same u
        [typeof(Randomize)] = Row<Randomize>((randomize, dy, gradients) =>
        {
            if (randomize.Derivative == 1)
                gradients.Contribute(randomize.X, dy);
            else
                gradients.Contribute(randomize.X, dx => randomize.With(dy, E.In(0) * randomize.Derivative, dx));
        }),

        // y = weight·x̂ + bias with x̂ = (x − mean)·inverse: dbias = Σ dy, dweight = Σ dy·x̂, dx = weight·inverse·(dy − Σ dy / n − x̂·Σ dy·x̂ / n)
        [typeof(BatchNormalization)] = Row<BatchNormalization>(NormalizationGradient.Contribute),

        // y = (x − mean)·inverse, row by row: dx = inverse·(dy − mean dy − y·mean (dy·y))
        [typeof(RowNormalization)] = Row<RowNormalization>((normalization, dy, gradients) =>
            gradients.Contribute(normalization.X, dx => new RowNormalizationGradient(normalization.Result, normalization.Inverse, dy, dx))),

        // y = x·scale + shift, both fixed: dx = dy·scale
        [typeof(ScaleShift)] = Row<ScaleShift>(NormalizationGradient.Contribute),

        // y = x, reshaped: dx = dy, reshaped back
        [typeof(Reshape)] = Row<Reshape>((reshape, dy, gradients) => gradients.Contribute(reshape.X, dx => new Reshape(dy, dx))),

        // y = a, b side by side: da, db = the columns of dy that they became
        [typeof(Concat)] = Row<Concat>((concat, dy, gradients) =>
        {
            foreach ((Tensor part, int start) in concat.Columns().Where(column => gradients.Wants(column.Part)))
                gradients.Contribute(part, dx => new Slice(dy, start, dx));
        }),

        // y = softmax x: dx = y·(dy − Σ dy·y)
        [typeof(Softmax)] = Row<Softmax>((softmax, dy, gradients) => gradients.Contribute(softmax.X, dx => new SoftmaxGradient(softmax.Result, dy, dx))),
    };

    public static void Apply(Operation operation, Tensor outputGradient, Gradients gradients) => Rows[operation.GetType()](operation, outputGradient, gradients);

    private static Action<Operation, Tensor, Gradients> Row<T>(Action<T, Tensor, Gradients> row) where T : Operation =>
        (operation, dy, gradients) => row((T)operation, dy, gradients);
}
