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
        Apply apply => new Call(apply.Function, apply.Arguments.Map(argument => Of(argument, element))),
        UserCall call => new CallUser(call.Function, call.Arguments.Map(argument => Of(argument, element))),
        _ => throw new InvalidOperationException($"There is no vector form of {expression}."),
    };

    /// <summary>The formula of a single number, where <paramref name="element"/> is element 0.</summary>
    public static Value OfOne(ScalarExpression expression, Value element) => OfOne(expression, _ => element);

    /// <summary>The formula of single numbers.</summary>
    public static Value OfOne(ScalarExpression expression, Func<int, Value> element) => expression switch
    {
        InputElement input => element(input.Index),
        Literal literal => new ConstantOne(literal.Value),
        StepScalar scalar => new Variable(scalar.Name),
        Apply apply => new CallOne(apply.Function, apply.Arguments.Map(argument => OfOne(argument, element))),
        _ => throw new InvalidOperationException($"There is no form of {expression} for a single number."),
    };

    /// <summary>Whether it is a few instructions: then it runs on the accumulators, else in a loop over what they stored.</summary>
    public static bool IsCheap(ScalarExpression expression) =>
        expression is not UserCall && !(expression is Apply apply && apply.Function.IsTranscendental()) && expression.Parts().All(IsCheap);

    /// <summary>The step's scalars in a formula, in order of appearance.</summary>
    public static IEnumerable<string> ScalarsIn(ScalarExpression expression) => expression switch
    {
        StepScalar scalar => [scalar.Name],
        _ => expression.Parts().SelectMany(ScalarsIn).Distinct(StringComparer.Ordinal),
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
        int start = -1, starts = 0;
        ScalarExpression rest = expression.Rewrite(node =>
        {
            if (node is not Apply { Function: ScalarFunction.Add } sum || sum.Arguments[0] != E.In(0) || sum.Arguments[1] is not InputElement { Index: > 0 } bias)
                return node;
            if (!isVector(bias.Index) || (starts > 0 && bias.Index != start))
                return node;
            (start, starts) = (bias.Index, starts + 1);
            return E.In(0);
        });
        return starts > 0 && rest.Occurrences(0) == starts ? (start, rest) : null;
    }
}
