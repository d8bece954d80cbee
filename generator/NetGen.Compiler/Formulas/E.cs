namespace NetGen.Compiler.Formulas;

/// <summary>Short names for building formulas, so that a table of activations or optimizers reads like a textbook.</summary>
internal static class E
{
    public static ScalarExpression In(int index) => new InputElement(index);

    public static ScalarExpression Scalar(string name) => new StepScalar(name);

    public static ScalarExpression Sqrt(ScalarExpression x) => new Apply(ScalarFunction.SquareRoot, x);

    public static ScalarExpression Abs(ScalarExpression x) => new Apply(ScalarFunction.Absolute, x);

    public static ScalarExpression Exp(ScalarExpression x) => new Apply(ScalarFunction.Exponential, x);

    public static ScalarExpression ExpMinusOne(ScalarExpression x) => new Apply(ScalarFunction.ExponentialMinusOne, x);

    public static ScalarExpression Log(ScalarExpression x) => new Apply(ScalarFunction.Logarithm, x);

    public static ScalarExpression Tanh(ScalarExpression x) => new Apply(ScalarFunction.Tanh, x);

    public static ScalarExpression Sigmoid(ScalarExpression x) => new Apply(ScalarFunction.Sigmoid, x);

    public static ScalarExpression Softplus(ScalarExpression x) => new Apply(ScalarFunction.Softplus, x);

    /// <summary>The error function: twice the area under the normal curve of variance ½ from 0 to x.</summary>
    public static ScalarExpression Erf(ScalarExpression x) => new Apply(ScalarFunction.Erf, x);

    public static ScalarExpression Max(ScalarExpression a, ScalarExpression b) => new Apply(ScalarFunction.Maximum, a, b);

    public static ScalarExpression Min(ScalarExpression a, ScalarExpression b) => new Apply(ScalarFunction.Minimum, a, b);

    public static ScalarExpression Power(ScalarExpression a, ScalarExpression b) => new Apply(ScalarFunction.Power, a, b);

    public static ScalarExpression MultiplyAdd(ScalarExpression a, ScalarExpression b, ScalarExpression c) =>
        new Apply(ScalarFunction.MultiplyAdd, a, b, c);

    /// <summary>a ≤ b ? then : otherwise.</summary>
    public static ScalarExpression IfLessOrEqual(ScalarExpression a, ScalarExpression b, ScalarExpression then, ScalarExpression otherwise) =>
        new Apply(ScalarFunction.SelectLessOrEqual, a, b, then, otherwise);

    /// <summary>−1, 0 or 1; the derivative of |x| that PyTorch uses.</summary>
    public static ScalarExpression Sign(ScalarExpression x) => IfLessOrEqual(x, 0, IfLessOrEqual(0, x, 0, -1), 1);
}
