using NetGen.Compiler.Lowering;
using NetGen.Compiler.Scheduling;

namespace NetGen.Compiler.Emission;

/// <summary>Spells functions of values: one row per function.</summary>
internal readonly struct FunctionPrinter(ValuePrinter values, Dialect dialect, bool isAlone)
{
    private string Open => isAlone ? "" : "(";

    private string Close => isAlone ? "" : ")";

    public void Print(ScalarFunction function, EquatableArray<Value> x)
    {
        switch (function)
        {
            case ScalarFunction.Negate:
                values.Write($"{Open}-{x[0]}{Close}");
                break;
            case ScalarFunction.Add:
                values.Write($"{Open}{x[0]} + {x[1]}{Close}");
                break;
            case ScalarFunction.Subtract:
                values.Write($"{Open}{x[0]} - {x[1]}{Close}");
                break;
            case ScalarFunction.Multiply:
                values.Write($"{Open}{x[0]} * {x[1]}{Close}");
                break;
            case ScalarFunction.Divide:
                values.Write($"{Open}{x[0]} / {x[1]}{Close}");
                break;
            case ScalarFunction.MultiplyAdd:
                values.Write($"{dialect.MultiplyAdd}({x[0]}, {x[1]}, {x[2]})");
                break;
            case ScalarFunction.Absolute:
                values.Write($"{dialect.Functions}.Abs({x[0]})");
                break;
            case ScalarFunction.SquareRoot:
                values.Write($"{dialect.Functions}.Sqrt({x[0]})");
                break;
            case ScalarFunction.Maximum:
                PrintExtreme("Max", x[0], x[1]);
                break;
            case ScalarFunction.Minimum:
                PrintExtreme("Min", x[0], x[1]);
                break;
            case ScalarFunction.SelectLessOrEqual when dialect.IsScalar:
                values.Write($"{Open}{x[0]} <= {x[1]} ? {x[2]} : {x[3]}{Close}");
                break;
            case ScalarFunction.SelectLessOrEqual:
                values.Write($"{dialect.Vector}.ConditionalSelect({dialect.Vector}.LessThanOrEqual({x[0]}, {x[1]}), {x[2]}, {x[3]})");
                break;
            default:
                values.Write($"VectorMath.{NameOf(function)}({x[0]})");
                break;
        }
    }

    /// <summary>One lane of a row: what lies beyond its columns is 0.</summary>
    public void Print(KeepColumns keep) => values.Write($"{Open}{keep.Column} < {keep.Columns} ? {keep.Vector} : {dialect.Constant(0)}{Close}");

    /// <summary>UserFunction.Activation&lt;global::App.Swish, Lanes512&lt;float&gt;&gt;(new(x)).Value: the user's type is called by name, on NetGen's wrapper of the vector.</summary>
    public void Print(CallUser call)
    {
        values.Write($"UserFunction.{call.Function.Method.ToString()}<{call.Function.Type}, {dialect.Wrapper}>(");
        for (int i = 0; i < call.Arguments.Count; i++)
            values.Write($"{(i == 0 ? "" : ", ")}new({call.Arguments[i]})");
        values.Print(").Value");
    }

    private static string NameOf(ScalarFunction function) => function switch
    {
        ScalarFunction.Exponential => "Exp",
        ScalarFunction.ExponentialMinusOne => "ExpMinusOne",
        ScalarFunction.Logarithm => "Log",
        ScalarFunction.Tanh => "Tanh",
        ScalarFunction.Sigmoid => "Sigmoid",
        ScalarFunction.Softplus => "Softplus",
        ScalarFunction.Erf => "Erf",
        _ => throw new InvalidOperationException($"{function} has no spelling in a kernel."),
    };

    /// <summary>
    /// A NaN must come through. The native instruction gives its second operand where one is NaN, so a constant goes first;
    /// between two values only the slower, exact form will do.
    /// </summary>
    private void PrintExtreme(string method, Value a, Value b)
    {
        bool isNative = !dialect.IsScalar && (a is Constant || b is Constant);
        var (first, second) = isNative && a is not Constant ? (b, a) : (a, b);
        values.Write($"{dialect.Functions}.{method}{(isNative ? "Native" : "")}({first}, {second})");
    }
}
