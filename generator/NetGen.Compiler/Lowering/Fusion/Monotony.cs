using NetGen.Compiler.Formulas;

namespace NetGen.Compiler.Lowering;

/// <summary>Whether a formula of one element is sure never to fall where the element rises.</summary>
internal static class Monotony
{
    public static bool Rises(ScalarExpression formula) => formula switch
    {
        InputElement or Literal => true,
        Apply { Function: ScalarFunction.Multiply } product => IsPositive(product.Arguments[0]) ? Rises(product.Arguments[1]) : IsPositive(product.Arguments[1]) && Rises(product.Arguments[0]),
        Apply { Function: ScalarFunction.SelectLessOrEqual } choice => RisesInParts(choice),
        Apply apply => IsRising(apply.Function) && apply.Arguments.All(Rises),
        _ => false,
    };

    private static bool IsRising(ScalarFunction function) => function is
        ScalarFunction.Exponential or ScalarFunction.ExponentialMinusOne or ScalarFunction.Tanh or ScalarFunction.Sigmoid or ScalarFunction.Softplus or
        ScalarFunction.Erf or ScalarFunction.Add or ScalarFunction.Maximum or ScalarFunction.Minimum;

    /// <summary>x ≤ c ? f : g, which does not fall at c either.</summary>
    private static bool RisesInParts(Apply choice) => choice.Arguments[0] is InputElement && choice.Arguments[1] is Literal border &&
        Rises(choice.Arguments[2]) && Rises(choice.Arguments[3]) && At(choice.Arguments[2], border) <= At(choice.Arguments[3], border);

    private static double At(ScalarExpression formula, Literal place) => FormulaEvaluator.Value(formula, _ => place.Value, NoScalars, user: null);

    private static bool IsPositive(ScalarExpression formula) => formula is Literal { Value: > 0 };

    private static readonly Dictionary<string, double> NoScalars = [];
}
