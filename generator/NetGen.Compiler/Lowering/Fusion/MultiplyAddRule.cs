using static NetGen.Compiler.Formulas.ScalarFunction;

namespace NetGen.Compiler.Lowering;

/// <summary>a·b ± c as one operation of the hardware.</summary>
internal static class MultiplyAddRule
{
    public static ScalarExpression Apply(ScalarExpression formula) => formula is Apply { Arguments.Count: 2 } apply
        ? (apply.Function, apply.Arguments[0], apply.Arguments[1]) switch
        {
            (Add, Apply { Function: Multiply } product, var c) => E.MultiplyAdd(product.Arguments[0], product.Arguments[1], c),
            (Add, var c, Apply { Function: Multiply } product) => E.MultiplyAdd(product.Arguments[0], product.Arguments[1], c),
            (Subtract, var c, Apply { Function: Multiply } product) => NegativeProduct(product, c),
            (Subtract, Apply { Function: Multiply } product, var c) => E.MultiplyAdd(product.Arguments[0], product.Arguments[1], Negative(c)),
            _ => formula,
        }
        : formula;

    /// <summary>c − a·b. The sign goes to a factor that is the same for all elements, where there is one.</summary>
    private static ScalarExpression NegativeProduct(Apply product, ScalarExpression c) => product.Arguments[1] is Literal or StepScalar && product.Arguments[0] is not (Literal or StepScalar)
        ? E.MultiplyAdd(product.Arguments[0], Negative(product.Arguments[1]), c)
        : E.MultiplyAdd(Negative(product.Arguments[0]), product.Arguments[1], c);

    private static ScalarExpression Negative(ScalarExpression x) => AlgebraRules.Apply(-x);
}
