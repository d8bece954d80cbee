using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules;

/// <summary>A vector of a row.</summary>
/// <param name="Column">Its first column.</param>
/// <param name="Real">How many of its lanes are real columns; the rest is padding.</param>
internal sealed record RowVector(Index Column, int Real);

/// <summary>Walks a padded row: whole vectors first (in a loop if there are many), then the vector with the end in it, then padding.</summary>
internal static class RowVectors
{
    public const int MostUnrolled = 2;

    /// <param name="place">The row's place: Columns are real, the rest of Run is padding.</param>
    /// <param name="lanes">Values per vector.</param>
    /// <param name="padding">Whether vectors of nothing but padding are wanted too.</param>
    /// <param name="body">What to do with each; statements of one vector share no names with the next.</param>
    /// <param name="unrolled">How many whole vectors need no loop.</param>
    public static IEnumerable<Statement> ForEach(
        Place place, int lanes, bool padding, Func<RowVector, IEnumerable<Statement>> body, int unrolled = MostUnrolled)
    {
        int whole = place.Columns / lanes * lanes;
        if (whole > (lanes == 1 ? 1 : unrolled) * lanes)
        {
            yield return new Loop("column", 0, whole, lanes, body(new RowVector(V.At("column"), lanes)));
        }
        else
        {
            for (int column = 0; column < whole; column += lanes)
                yield return new Scope(body(new RowVector(column, lanes)).ToEquatableArray());
        }

        int behind = whole;
        if (whole < place.Columns)
        {
            yield return new Scope(body(new RowVector(whole, place.Columns - whole)).ToEquatableArray());
            behind += lanes;
        }

        if (padding && behind + lanes == place.Run)
            yield return new Scope(body(new RowVector(behind, 0)).ToEquatableArray());
        else if (padding && behind < place.Run)
            yield return new Loop("column", behind, place.Run, lanes, body(new RowVector(V.At("column"), 0)));
    }

    /// <summary>The vector with its padding replaced, so that it does not count.</summary>
    public static Value Real(this RowVector vector, Value value, int lanes, double otherwise = 0) =>
        vector.Real == lanes ? value : vector.Real == 0 ? new Constant(otherwise) : new KeepLanes(value, vector.Real, otherwise);
}
