namespace NetGen.Compiler.Lowering;

/// <summary>
/// What follows a product or a convolution is done while its sums are still in registers: bias and activation forwards, the activation's derivative backwards.
/// Functions of the user's own are not: a kernel holds an epilogue several times, and the JIT stops inlining where there is too much.
/// </summary>
internal static class EpilogueFusion
{
    public static Operation? Merge(Operation producer, Elementwise consumer, Tensor between)
    {
        if (producer is not IEpilogue sums || !between.IsPerSample || consumer.Formula.CallsUser())
            return null;

        // The sum is element 0 of the epilogue, and stands here for what it makes.
        FormulaBuilder builder = new(between);
        ScalarExpression inner = builder.Bind(sums.Epilogue, [between, .. sums.Extras]);
        return builder.Compose(consumer, between, inner) is { } whole
            ? sums.With(builder.Arguments.Skip(1).ToEquatableArray(), whole, consumer.Result)
            : null;
    }
}
