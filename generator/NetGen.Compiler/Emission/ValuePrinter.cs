using NetGen.Compiler.Scheduling;

namespace NetGen.Compiler.Emission;

/// <summary>Spells a kernel's values: one row per kind of value, one per function.</summary>
internal static class ValuePrinter
{
    public static string Text(Value value, Dialect dialect) => value switch
    {
        Variable variable => variable.Name,
        Load load => dialect.Load(load.Buffer, Text(load.At)),
        LoadPartner load => dialect.LoadPartner(load.Buffer, Text(load.At), load.IsSecond),
        LoadOne load => dialect.LoadOne(load.Buffer, Text(load.At)),
        NumberOf number => $"({dialect.Element})({Text(number.Position)})",
        ReadPoint point =>
            $"{point.Point}.Read(ref {Dialect.At(point.Buffer, Text(point.At))}, {Numbers.Text(point.RowStride)}, {Numbers.Text(point.PixelStride)})",
        Draw draw => dialect.Draw(draw.Kind.ToString(), Text(draw.Element)),
        Broadcast broadcast => dialect.Broadcast(Text(broadcast.One, dialect)),
        Constant constant => dialect.Constant(constant.Number),
        ConstantOne constant => dialect.One.Constant(constant.Number),
        Call call => Function(call.Function, call.Arguments, dialect),
        CallOne call => Function(call.Function, call.Arguments, dialect, one: true),
        CallUser call => User(call, dialect),
        SumOfLanes sum => dialect.IsScalar ? Text(sum.Vector, dialect) : $"Lanes.Sum({Text(sum.Vector, dialect)})",
        MaximumOfLanes maximum => dialect.IsScalar ? Text(maximum.Vector, dialect) : $"Lanes.Maximum({Text(maximum.Vector, dialect)})",
        KeepLanes keep => dialect.KeepLanes(Text(keep.Vector, dialect), keep.Lanes, keep.Otherwise),
        KeepColumns keep => dialect.KeepColumns(Text(keep.Vector, dialect), Text(keep.Column), Text(keep.Columns)),
        _ => throw new InvalidOperationException($"{value} has no spelling."),
    };

    /// <summary>"row * 128 + 16".</summary>
    public static string Text(Scheduling.Index index)
    {
        if (index.Terms.Count == 0)
            return Numbers.Text(index.Constant);
        string sum = Text(index.Terms[0].Factor < 0 ? "-" : "", index.Terms[0]) + string.Concat(index.Terms.Skip(1).Select(term => Text(term.Factor < 0 ? " - " : " + ", term)));
        return index.Constant switch
        {
            0 => sum,
            < 0 => $"{sum} - {Numbers.Text(-(long)index.Constant)}",
            _ => $"{sum} + {Numbers.Text(index.Constant)}",
        };
    }

    /// <summary>"unit / 6", "(row * 2 + 1) / 3".</summary>
    public static string Quotient(Scheduling.Index index, int divisor)
    {
        string text = Text(index);
        return divisor == 1 ? text : $"{(text.All(char.IsLetterOrDigit) ? text : $"({text})")} / {Numbers.Text(divisor)}";
    }

    private static string Text(string sign, IndexTerm term) =>
        sign + term.Variable + (Math.Abs(term.Factor) == 1 ? "" : $" * {Numbers.Text(Math.Abs(term.Factor))}");

    /// <summary>UserFunction.Activation&lt;global::App.Swish, Lanes512&lt;float&gt;&gt;(new(x)).Value: the user's type is called by name, on NetGen's wrapper of the vector.</summary>
    private static string User(CallUser call, Dialect dialect)
    {
        string arguments = string.Join(", ", call.Arguments.Select(argument => $"new({Text(argument, dialect)})"));
        return $"UserFunction.{call.Function.Method}<{call.Function.Type}, {dialect.Wrapper}>({arguments}).Value";
    }

    private static string Function(ScalarFunction function, EquatableArray<Value> values, Dialect dialect, bool one = false)
    {
        var spelling = one ? dialect.One : dialect;
        string[] x = [.. values.Select(value => Text(value, dialect))];
        return function switch
        {
            ScalarFunction.Negate => $"(-{x[0]})",
            ScalarFunction.Add => $"({x[0]} + {x[1]})",
            ScalarFunction.Subtract => $"({x[0]} - {x[1]})",
            ScalarFunction.Multiply => $"({x[0]} * {x[1]})",
            ScalarFunction.Divide => $"({x[0]} / {x[1]})",
            ScalarFunction.MultiplyAdd => spelling.FusesDirectly
                ? spelling.Static("FusedMultiplyAdd", x)
                : $"VectorMath.MultiplyAdd({string.Join(", ", x)})",
            ScalarFunction.Absolute => spelling.Static("Abs", x),
            ScalarFunction.SquareRoot => spelling.Static("Sqrt", x),
            ScalarFunction.Maximum => Extreme("Max", values, x, spelling),
            ScalarFunction.Minimum => Extreme("Min", values, x, spelling),
            ScalarFunction.SelectLessOrEqual => spelling.SelectLessOrEqual(x[0], x[1], x[2], x[3]),
            ScalarFunction.Exponential => $"VectorMath.Exp({x[0]})",
            ScalarFunction.ExponentialMinusOne => $"VectorMath.ExpMinusOne({x[0]})",
            ScalarFunction.Logarithm => $"VectorMath.Log({x[0]})",
            ScalarFunction.Tanh => $"VectorMath.Tanh({x[0]})",
            ScalarFunction.Sigmoid => $"VectorMath.Sigmoid({x[0]})",
            ScalarFunction.Softplus => $"VectorMath.Softplus({x[0]})",
            ScalarFunction.Erf => $"VectorMath.Erf({x[0]})",
            _ => throw new InvalidOperationException($"{function} has no spelling in a kernel."),
        };
    }

    /// <summary>
    /// A NaN must come through. The native instruction gives its second operand where one is NaN, so a constant goes first;
    /// between two values only the slower, exact form will do.
    /// </summary>
    private static string Extreme(string method, EquatableArray<Value> values, string[] x, Dialect dialect)
    {
        if (dialect.IsScalar || (values[0] is not Constant && values[1] is not Constant))
            return dialect.Static(method, x);
        return values[0] is Constant ? dialect.Static(method + "Native", x) : dialect.Static(method + "Native", x[1], x[0]);
    }
}
