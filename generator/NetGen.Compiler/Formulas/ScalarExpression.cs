namespace NetGen.Compiler.Formulas;

/// <summary>The functions of one number that elementwise work is made of. Each has one row in the interpreter and one in each dialect.</summary>
internal enum ScalarFunction
{
    Negate, Absolute, SquareRoot, Exponential, ExponentialMinusOne, Logarithm, Tanh, Sigmoid, Softplus, Erf,
    Add, Subtract, Multiply, Divide, Maximum, Minimum,

    /// <summary>Only between scalars of a step (bias corrections), never in a kernel.</summary>
    Power,

    /// <summary>a · b + c, rounded once where the hardware fuses.</summary>
    MultiplyAdd,

    /// <summary>a ≤ b ? c : d. A NaN compares false, so d should be the branch that lets it through.</summary>
    SelectLessOrEqual,
}

/// <summary>
/// A formula over the elements that stand at the same place of several tensors. Immutable, compared by value.
/// Build one with operators: <c>E.In(0) * E.In(1)</c>.
/// </summary>
internal abstract record ScalarExpression
{
    public static ScalarExpression operator +(ScalarExpression a, ScalarExpression b) => new Apply(ScalarFunction.Add, a, b);

    public static ScalarExpression operator -(ScalarExpression a, ScalarExpression b) => new Apply(ScalarFunction.Subtract, a, b);

    public static ScalarExpression operator *(ScalarExpression a, ScalarExpression b) => new Apply(ScalarFunction.Multiply, a, b);

    public static ScalarExpression operator /(ScalarExpression a, ScalarExpression b) => new Apply(ScalarFunction.Divide, a, b);

    public static ScalarExpression operator -(ScalarExpression a) => new Apply(ScalarFunction.Negate, a);

    public static implicit operator ScalarExpression(double value) => new Literal(value);
}

/// <summary>The element of the operation's input number <see cref="Index"/>.</summary>
internal sealed record InputElement(int Index) : ScalarExpression;

/// <summary>A constant of the network.</summary>
internal sealed record Literal(double Value) : ScalarExpression;

/// <summary>
/// A number that the step supplies: "rate", "step" (counted from 1), "inverseBatch" (1 / samples), or one that an update defines.
/// </summary>
internal sealed record StepScalar(string Name) : ScalarExpression;

/// <summary>A function of the user's own, of other formulas.</summary>
internal sealed record UserCall(UserFunction Function, EquatableArray<ScalarExpression> Arguments) : ScalarExpression;

/// <summary>A function of other formulas.</summary>
internal sealed record Apply(ScalarFunction Function, EquatableArray<ScalarExpression> Arguments) : ScalarExpression
{
    public Apply(ScalarFunction function, params ScalarExpression[] arguments) : this(function, new EquatableArray<ScalarExpression>(arguments)) { }
}
