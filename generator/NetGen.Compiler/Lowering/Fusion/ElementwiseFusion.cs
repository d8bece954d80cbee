namespace NetGen.Compiler.Lowering;

/// <summary>f(g(x)) in one pass; a user's f apart, so that a bias before it can go with its product.</summary>
internal static class ElementwiseFusion
{
    public static Operation? Merge(Operation producer, Elementwise consumer, Tensor between)
    {
        if (producer is not Elementwise inner || consumer.Formula.CallsUser())
            return null;
        FormulaBuilder builder = new();
        ScalarExpression formula = builder.Bind(inner.Formula, [.. inner.Arguments]);
        return builder.Compose(consumer, between, formula) is { } whole ? new Elementwise(builder.Arguments, whole, consumer.Result) : null;
    }
}
