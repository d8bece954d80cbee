using NetGen.Compiler.Lowering;

namespace NetGen.Compiler.Scheduling;

/// <summary>Short names for building kernels.</summary>
internal static class V
{
    public static readonly Value Zero = new Constant(0);

    public static Index At(string variable, int factor = 1) => Index.Of(variable, factor);

    public static Value Var(string name) => new Variable(name);

    public static Value Var(string kind, int number) => new Variable(Name(kind, number));

    public static Value Var(string kind, int row, int column) => new Variable(Name(kind, row, column));

    /// <summary>"a3": one of several variables of a kind.</summary>
    public static string Name(string kind, int number) => kind + Numbers.Text(number);

    /// <summary>"sum2_0": one of a table of variables.</summary>
    public static string Name(string kind, int row, int column) => $"{kind}{Numbers.Text(row)}_{Numbers.Text(column)}";

    public static Value Add(Value a, Value b) => new Call(ScalarFunction.Add, a, b);

    public static Value Subtract(Value a, Value b) => new Call(ScalarFunction.Subtract, a, b);

    public static Value Multiply(Value a, Value b) => new Call(ScalarFunction.Multiply, a, b);

    public static Value Divide(Value a, Value b) => new Call(ScalarFunction.Divide, a, b);

    public static Value MultiplyAdd(Value a, Value b, Value c) => new Call(ScalarFunction.MultiplyAdd, a, b, c);

    /// <summary>a ≤ b ? then : otherwise, lane by lane.</summary>
    public static Value IfLessOrEqual(Value a, Value b, Value then, Value otherwise) => new Call(ScalarFunction.SelectLessOrEqual, a, b, then, otherwise);

    public static Value Exp(Value x) => new Call(ScalarFunction.Exponential, x);

    /// <summary>max(a, b) for values of a row's maximum; the second operand decides where one is NaN.</summary>
    public static Value Max(Value a, Value b) => new Call(ScalarFunction.Maximum, a, b);
}
