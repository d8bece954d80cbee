using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules;

/// <summary>
/// Padding holds 0 and its images under the formulas of this compiler, which are finite there. A user's function may be infinite or NaN at 0, and that would
/// reach the padding of gradients and, with them, their norm: so its padding is made 0 again. The same goes for a quotient by a parameter, 0 / 0.
/// </summary>
internal static class ClearedPadding
{
    /// <summary>How many vectors of a row a loss may unroll: the user's function and its derivative are large, and wrapped.</summary>
    public static int Unrolled(ScalarExpression formula) => formula.CallsUser() ? 1 : RowVectors.MostUnrolled;

    public static bool IsCleared(ScalarExpression formula, Place place) => (formula.CallsUser() || DividesByElement(formula)) && RealOf(place) < RunOf(place);

    /// <param name="value">The formula's, of the vector at <paramref name="column"/> of a row or a pixel.</param>
    /// <param name="formula">What was computed.</param>
    /// <param name="place">Where it goes.</param>
    /// <param name="column">The first lane's.</param>
    /// <param name="lanes">Values per vector.</param>
    public static Value Clear(Value value, ScalarExpression formula, Place place, Index column, int lanes)
    {
        if (!IsCleared(formula, place))
            return value;
        int real = RealOf(place);
        return column.Terms.Count > 0
            ? new KeepColumns(value, column, real)
            : new RowVector(column, Math.Min(lanes, Math.Max(0, real - column.Constant))).Real(value, lanes);
    }

    private static bool DividesByElement(ScalarExpression formula) =>
        formula is Apply { Function: ScalarFunction.Divide } quotient && quotient.Arguments[1] is InputElement || formula.Parts().Any(DividesByElement);

    private static int RealOf(Place place) => place.Image?.Channels ?? place.Columns;

    private static int RunOf(Place place) => place.Image?.Run ?? place.Run;
}
