namespace NetGen.Compiler.Lowering;

/// <summary>
/// What follows a product is done while its sums are still in registers: bias and activation forwards, the activation's derivative backwards.
/// </summary>
internal static class EpilogueFusion
{
    public static Operation? Merge(Operation producer, Elementwise consumer, Tensor between)
    {
        if (producer is not Product product)
            return null;

        // The sum is element 0 of the epilogue, and stands here for the product's result.
        FormulaBuilder builder = new(product.Result);
        ScalarExpression inner = builder.Bind(product.Epilogue, [product.Result, .. product.Extras]);
        return builder.Compose(consumer, between, inner) is { } whole
            ? new Product(product.X, product.Weight, builder.Arguments.Skip(1).ToEquatableArray(), whole, consumer.Result)
            : null;
    }
}
