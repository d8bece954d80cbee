namespace NetGen.Compiler.Lowering;

/// <summary>f(g(x)) in one pass.</summary>
internal static class ElementwiseFusion
{
    public static Operation? Merge(Operation producer, Elementwise consumer, Tensor between)
    {
        if (producer is not Elementwise inner)
            return null;
        FormulaBuilder builder = new();
        ScalarExpression innerFormula = builder.Bind(inner.Formula, [.. inner.Arguments]);
        ScalarExpression formula = builder.Bind(consumer.Formula, [.. consumer.Arguments], between, innerFormula);
        return new Elementwise(builder.Arguments, formula, consumer.Result);
    }
}
