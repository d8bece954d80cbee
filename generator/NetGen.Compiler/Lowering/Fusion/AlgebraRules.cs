using static NetGen.Compiler.Formulas.ScalarFunction;

namespace NetGen.Compiler.Lowering;

/// <summary>
/// Constants folded, neutral elements dropped. No rule hides a NaN: 0·x stays, because x may be one.
/// </summary>
internal static class AlgebraRules
{
    private static readonly Literal Zero = new(0);
    private static readonly Literal One = new(1);

    public static ScalarExpression Apply(ScalarExpression formula) => formula is Apply apply
        ? apply.Arguments.Count switch
        {
            1 => Unary(apply, apply.Arguments[0]),
            2 => Binary(apply, apply.Arguments[0], apply.Arguments[1]),
            _ => formula,
        }
        : formula;

    private static ScalarExpression Unary(Apply formula, ScalarExpression x) => (formula.Function, x) switch
    {
        (Negate, Literal literal) => new Literal(-literal.Value),
        (Negate, Apply { Function: Negate } negated) => negated.Arguments[0],
        _ => formula,
    };

    private static ScalarExpression Binary(Apply formula, ScalarExpression a, ScalarExpression b) => (formula.Function, a, b) switch
    {
        (Add, Literal x, Literal y) => new Literal(x.Value + y.Value),
        (Subtract, Literal x, Literal y) => new Literal(x.Value - y.Value),
        (Multiply, Literal x, Literal y) => new Literal(x.Value * y.Value),
        (Divide, Literal x, Literal y) => new Literal(x.Value / y.Value),
        (Add or Subtract, _, _) when b == Zero => a,
        (Add, _, _) when a == Zero => b,
        (Divide, _, _) when b == One => a,
        (Multiply, _, _) => UniformFactors.Gather(formula),
        _ => formula,
    };
}
