using static NetGen.Compiler.Formulas.ScalarFunction;

namespace NetGen.Compiler.Formulas;

/// <summary>How much a formula asks for.</summary>
internal static class FormulaWork
{
    /// <summary>Whether the function is a polynomial and more: dozens of instructions, all inlined.</summary>
    public static bool IsTranscendental(this ScalarFunction function) =>
        function is Exponential or ExponentialMinusOne or Logarithm or Tanh or Sigmoid or Softplus or Erf;

    /// <summary>Whether it takes a dozen instructions or more, so that nobody wants to compute it twice.</summary>
    public static bool IsExpensive(this ScalarExpression formula) => formula is Apply apply
        && (apply.Function.IsTranscendental() || apply.Function is Divide or SquareRoot || apply.Arguments.Any(IsExpensive));

    /// <summary>How often element <paramref name="index"/> stands in the formula.</summary>
    public static int Occurrences(this ScalarExpression formula, int index) => formula switch
    {
        InputElement element => element.Index == index ? 1 : 0,
        Apply apply => apply.Arguments.Sum(argument => argument.Occurrences(index)),
        _ => 0,
    };
}
