using static NetGen.Compiler.Formulas.ScalarFunction;

namespace NetGen.Compiler.Formulas;

/// <summary>How much a formula asks for.</summary>
internal static class FormulaWork
{
    /// <summary>Whether the function is a polynomial and more: dozens of instructions, all inlined.</summary>
    public static bool IsTranscendental(this ScalarFunction function) =>
        function is Exponential or ExponentialMinusOne or Logarithm or Tanh or Sigmoid or Softplus or Erf;

    /// <summary>The formulas that it is a function of.</summary>
    public static EquatableArray<ScalarExpression> Parts(this ScalarExpression formula) => formula switch
    {
        Apply apply => apply.Arguments,
        UserCall call => call.Arguments,
        _ => default,
    };

    /// <summary>Whether a function of the user's own stands in it: of what that costs, and what it makes of 0, nothing is known.</summary>
    public static bool CallsUser(this ScalarExpression formula) => formula is UserCall || formula.Parts().Any(CallsUser);

    /// <summary>Whether it takes a dozen instructions or more, so that nobody wants to compute it twice.</summary>
    public static bool IsExpensive(this ScalarExpression formula) =>
        formula is UserCall or Apply { Function: Divide or SquareRoot } || formula is Apply apply && apply.Function.IsTranscendental() || formula.Parts().Any(IsExpensive);

    /// <summary>How often element <paramref name="index"/> stands in the formula.</summary>
    public static int Occurrences(this ScalarExpression formula, int index) => formula switch
    {
        InputElement element => element.Index == index ? 1 : 0,
        _ => formula.Parts().Sum(part => part.Occurrences(index)),
    };
}
