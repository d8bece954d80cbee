using NetGen.Compiler.Lowering;

namespace NetGen.Compiler.Scheduling;

/// <summary>Turns a formula over elements into the same formula over vectors.</summary>
internal static class Formula
{
    /// <summary>Replaces element i by <paramref name="element"/>(i), and a step's scalar by the vector that the kernel has made of it.</summary>
    public static Value Of(ScalarExpression expression, Func<int, Value> element) => expression switch
    {
        InputElement input => element(input.Index),
        Literal literal => new Constant(literal.Value),
        StepScalar scalar => new Variable(LanesOf(scalar.Name)),
        Apply apply => new Call(apply.Function, apply.Arguments.Select(argument => Of(argument, element)).ToEquatableArray()),
        _ => throw new InvalidOperationException($"There is no vector form of {expression}."),
    };

    /// <summary>Whether it is a few instructions: then it runs on the accumulators, else in a loop over what they stored.</summary>
    public static bool IsCheap(ScalarExpression expression) => expression is not Apply apply
        || (apply.Function is not (ScalarFunction.Exponential or ScalarFunction.ExponentialMinusOne or ScalarFunction.Logarithm
                or ScalarFunction.Tanh or ScalarFunction.Sigmoid or ScalarFunction.Softplus)
            && apply.Arguments.All(IsCheap));

    /// <summary>The step's scalars in a formula, in order of appearance.</summary>
    public static IEnumerable<string> ScalarsIn(ScalarExpression expression) => expression switch
    {
        StepScalar scalar => [scalar.Name],
        Apply apply => apply.Arguments.SelectMany(ScalarsIn).Distinct(StringComparer.Ordinal),
        _ => [],
    };

    public static string LanesOf(string scalar) => scalar + "Lanes";

    /// <summary>var rateLanes = Vector512.Create(rate), once before the loops.</summary>
    public static IEnumerable<Statement> DefineScalars(IEnumerable<string> scalars) =>
        scalars.Select(scalar => new Define(LanesOf(scalar), new Broadcast(new Variable(scalar))));

    /// <summary>
    /// Where a formula only uses element 0 as "element 0 + a vector of the outputs", the accumulators can start from that vector.
    /// </summary>
    /// <returns>The element to start from and the formula without it, or nothing.</returns>
    public static (int Start, ScalarExpression Formula)? SplitStart(ScalarExpression expression, Func<int, bool> isVector)
    {
        int start = -1;
        ScalarExpression Walk(ScalarExpression node)
        {
            if (node is not Apply apply)
                return node;
            if (start < 0 && apply.Function == ScalarFunction.Add
                && apply.Arguments[0] is InputElement { Index: 0 } && apply.Arguments[1] is InputElement bias && isVector(bias.Index))
            {
                start = bias.Index;
                return E.In(0);
            }

            return new Apply(apply.Function, apply.Arguments.Select(Walk).ToEquatableArray());
        }

        var rest = Walk(expression);
        return start >= 0 && Count(rest) == 1 ? (start, rest) : null;

        static int Count(ScalarExpression node) => node switch
        {
            InputElement { Index: 0 } => 1,
            Apply apply => apply.Arguments.Sum(Count),
            _ => 0,
        };
    }
}
