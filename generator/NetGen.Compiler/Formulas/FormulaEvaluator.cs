namespace NetGen.Compiler.Formulas;

/// <summary>What a function of the user's own makes of its arguments: only whoever runs a program knows.</summary>
internal delegate double UserEvaluation(UserFunction function, double[] arguments);

/// <summary>The value of a formula, in double. Each function is written for accuracy, not for speed.</summary>
internal static class FormulaEvaluator
{
    /// <param name="formula">The formula.</param>
    /// <param name="element">The value of an element by its index.</param>
    /// <param name="scalars">The numbers of the step.</param>
    /// <param name="user">The functions of the user's own.</param>
    public static double Value(
        ScalarExpression formula, Func<int, double> element, IReadOnlyDictionary<string, double> scalars, UserEvaluation? user = null) => formula switch
        {
            InputElement input => element(input.Index),
            Literal literal => literal.Value,
            StepScalar scalar => scalars[scalar.Name],
            Apply apply => Function(apply.Function, i => Value(apply.Arguments[i], element, scalars, user)),
            UserCall call when user is not null => user(call.Function, [.. call.Arguments.Select(argument => Value(argument, element, scalars, user))]),
            UserCall call => throw new NotSupportedException($"{call.Function.Name} is the user's own: whoever evaluates a formula with it must say what it computes."),
            _ => throw new NotSupportedException($"No value for the formula {formula.GetType().Name}."),
        };

    /// <param name="function">The function.</param>
    /// <param name="x">The value of an argument by its index.</param>
    private static double Function(ScalarFunction function, Func<int, double> x) => function switch
    {
        ScalarFunction.Negate => -x(0),
        ScalarFunction.Absolute => Math.Abs(x(0)),
        ScalarFunction.SquareRoot => Math.Sqrt(x(0)),
        ScalarFunction.Exponential => Math.Exp(x(0)),
        ScalarFunction.ExponentialMinusOne => ExponentialMinusOne(x(0)),
        ScalarFunction.Logarithm => Math.Log(x(0)),
        ScalarFunction.Tanh => Math.Tanh(x(0)),
        ScalarFunction.Sigmoid => Sigmoid(x(0)),
        ScalarFunction.Softplus => Softplus(x(0)),
        ScalarFunction.Erf => Erf(x(0)),
        ScalarFunction.Add => x(0) + x(1),
        ScalarFunction.Subtract => x(0) - x(1),
        ScalarFunction.Multiply => x(0) * x(1),
        ScalarFunction.Divide => x(0) / x(1),
        ScalarFunction.Maximum => Math.Max(x(0), x(1)),
        ScalarFunction.Minimum => Math.Min(x(0), x(1)),
        ScalarFunction.Power => Math.Pow(x(0), x(1)),
        ScalarFunction.MultiplyAdd => (x(0) * x(1)) + x(2),
        ScalarFunction.SelectLessOrEqual => x(0) <= x(1) ? x(2) : x(3),
        _ => throw new NotSupportedException($"No value for the function {function}."),
    };

    private static double Softplus(double x) => Math.Max(x, 0) + LogarithmOfOnePlus(Math.Exp(-Math.Abs(x)));

    private static double Sigmoid(double x)
    {
        double e = Math.Exp(-Math.Abs(x));
        return x >= 0 ? 1 / (1 + e) : e / (1 + e);
    }

    /// <summary>eˣ − 1 without cancellation. W. Kahan: the rounding error of exp is undone by the logarithm of what it gave.</summary>
    private static double ExponentialMinusOne(double x)
    {
        double e = Math.Exp(x);
        if (e == 1)
            return x;
        return e - 1 == -1 || double.IsInfinity(e) ? e - 1 : (e - 1) * x / Math.Log(e);
    }

    /// <summary>log(1 + x) without cancellation, by the same device.</summary>
    private static double LogarithmOfOnePlus(double x)
    {
        double sum = 1 + x;
        return sum == 1 ? x : Math.Log(sum) * x / (sum - 1);
    }

    /// <summary>2/√π · e^−x² · Σ 2ⁿ·x²ⁿ⁺¹ / (1·3·5…(2n + 1)): nothing cancels, every term has the sign of x (Abramowitz and Stegun, 7.1.6).</summary>
    private static double Erf(double x)
    {
        if (Math.Abs(x) > 6)
            return Math.Sign(x);
        double sum = x, term = x;
        for (int n = 1; Math.Abs(term) > 1e-17 * Math.Abs(sum); n++)
        {
            term *= 2 * x * x / ((2 * n) + 1);
            sum += term;
        }

        return 2 / Math.Sqrt(Math.PI) * Math.Exp(-x * x) * sum;
    }
}
