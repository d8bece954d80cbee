using NetGen.Compiler.Scheduling;

namespace NetGen.Compiler.Emission;

/// <summary>Spells a kernel's values: one row per kind of value, one per function.</summary>
internal static class ValuePrinter
{
    public static string Text(Value value, Dialect dialect) => value switch
    {
        Variable variable => variable.Name,
        Load load => dialect.Load(load.Buffer, Text(load.At)),
        LoadOne load => Dialect.LoadOne(load.Buffer, Text(load.At)),
        Broadcast broadcast => dialect.Broadcast(Text(broadcast.One, dialect)),
        Constant constant => dialect.Constant(constant.Number),
        ConstantOne constant => dialect.One.Constant(constant.Number),
        Call call => Function(call.Function, call.Arguments, dialect),
        CallOne call => Function(call.Function, call.Arguments, dialect, one: true),
        SumOfLanes sum => dialect.IsScalar ? Text(sum.Vector, dialect) : $"Lanes.Sum({Text(sum.Vector, dialect)})",
        MaximumOfLanes maximum => dialect.IsScalar ? Text(maximum.Vector, dialect) : $"Lanes.Maximum({Text(maximum.Vector, dialect)})",
        KeepLanes keep => dialect.KeepLanes(Text(keep.Vector, dialect), keep.Lanes, keep.Otherwise),
        _ => throw new InvalidOperationException($"{value} has no spelling."),
    };

    /// <summary>"row * 128 + 16".</summary>
    public static string Text(Scheduling.Index index)
    {
        var terms = index.Terms.Select(term => term.Factor == 1 ? term.Variable : $"{term.Variable} * {Numbers.Text(term.Factor)}").ToList();
        if (terms.Count == 0)
            return Numbers.Text(index.Constant);
        string sum = string.Join(" + ", terms);
        return index.Constant switch
        {
            0 => sum,
            < 0 => $"{sum} - {Numbers.Text(-(long)index.Constant)}",
            _ => $"{sum} + {Numbers.Text(index.Constant)}",
        };
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
