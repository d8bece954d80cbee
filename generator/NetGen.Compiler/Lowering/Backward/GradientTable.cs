namespace NetGen.Compiler.Lowering;

/// <summary>
/// The gradients, one row per operation: given the gradient dy of its output, each contributes to the gradients of those inputs that want one.
/// Operations of the backward pass have no row: nobody differentiates twice.
/// </summary>
internal static class GradientTable
{
    private static readonly Dictionary<Type, Action<Operation, Tensor, BackwardPass>> Rows = new()
    {
        // y = x·W: dx = dy·Wᵀ, dW = xᵀ·dy
        [typeof(Product)] = Row<Product>((product, dy, pass) =>
        {
            if (pass.Wants(product.X))
                pass.Contribute(product.X, dx => new Product(dy, pass.Transposed(product.Weight), default, E.In(0), dx));
            if (pass.Wants(product.Weight))
                pass.Contribute(product.Weight, dw => new WeightGradient(product.X, dy, default, E.In(0), dw));
        }),

        // y = f(a, b, …): da = dy·∂f/∂a
        [typeof(Elementwise)] = Row<Elementwise>((map, dy, pass) =>
        {
            for (int index = 0; index < map.Arguments.Count; index++)
                ElementwiseGradient.Contribute(map, index, dy, pass);
        }),

        // y = x, reshaped: dx = dy, reshaped back
        [typeof(Reshape)] = Row<Reshape>((reshape, dy, pass) => pass.Contribute(reshape.X, dx => new Reshape(dy, dx))),

        // y = softmax x: dx = y·(dy − Σ dy·y)
        [typeof(Softmax)] = Row<Softmax>((softmax, dy, pass) => pass.Contribute(softmax.X, dx => new SoftmaxGradient(softmax.Result, dy, dx))),
    };

    public static void Apply(Operation operation, Tensor outputGradient, BackwardPass pass) => Rows[operation.GetType()](operation, outputGradient, pass);

    private static Action<Operation, Tensor, BackwardPass> Row<T>(Action<T, Tensor, BackwardPass> row) where T : Operation =>
        (operation, dy, pass) => row((T)operation, dy, pass);
}
