using NetGen.Compiler.Graph;

namespace NetGen.Compiler.Scheduling.Schedules.Images;

/// <summary>
/// The largest sums of the windows of a tile, and their numbers in the window, while rows of sums come by. A sum goes by what it is of beside the
/// pixel: a channel, or a vector of channels.
/// </summary>
internal sealed class WindowMaximum(Window window, bool keepsWinner, bool knowsNobody)
{
    public static Value Best(int of, int place) => V.Var("best", of, place);

    /// <summary>The number of the largest; that of all pixels where nobody wins.</summary>
    public Value Winner(int of, int place) => knowsNobody
        ? V.IfLessOrEqual(Best(of, place), V.Zero, new Constant(window.Size), V.Var("winner", of, place))
        : V.Var("winner", of, place);

    /// <summary>Registers that each window takes for each of its kind.</summary>
    public int Registers => keepsWinner ? 2 : 1;

    /// <summary>Before the first row.</summary>
    public IEnumerable<Statement> Start(int count, int places)
    {
        foreach (var (of, place) in Each(count, places))
        {
            yield return new Define(V.Name("best", of, place), new Constant(double.NegativeInfinity));
            if (keepsWinner)
                yield return new Define(V.Name("winner", of, place), V.Zero);
        }
    }

    /// <summary>Takes the sums of row <paramref name="row"/> of the windows.</summary>
    /// <param name="row">Of the window.</param>
    /// <param name="count">How many kinds of sums there are.</param>
    /// <param name="places">How many windows lie side by side.</param>
    /// <param name="sum">The sum of a kind and a pixel.</param>
    public IEnumerable<Statement> Take(int row, int count, int places, Func<int, int, Value> sum)
    {
        foreach (var (of, place) in Each(count, places))
        {
            for (int x = 0; x < window.Horizontal.Size; x++)
            {
                var value = sum(of, (place * window.Horizontal.Size) + x);
                if (row == 0 && x == 0)
                {
                    yield return new Assign(V.Name("best", of, place), value);
                    continue;
                }

                if (keepsWinner)
                    yield return new Assign(V.Name("winner", of, place), V.IfLessOrEqual(value, Best(of, place), V.Var("winner", of, place), new Constant((row * window.Horizontal.Size) + x)));
                yield return new Assign(V.Name("best", of, place), V.Max(Best(of, place), value));
            }
        }
    }

    private static IEnumerable<(int Of, int Place)> Each(int count, int places) =>
        from of in Enumerable.Range(0, count)
        from place in Enumerable.Range(0, places)
        select (of, place);
}
