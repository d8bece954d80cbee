namespace NetGen.Compiler.Scheduling.Schedules.Winograd;

/// <summary>
/// A small matrix of constants times a column of values, written out: zeros left out, ones added, and what two rows have in common, but for a factor, worked
/// out once. Greedy: the pair of terms that most rows share first.
/// </summary>
internal sealed class LinearMap
{
    private readonly int _inputs;
    private readonly SortedDictionary<int, double>[] _rows;
    private readonly List<SortedDictionary<int, double>> _shared = [];

    public LinearMap(IReadOnlyList<double[]> matrix)
    {
        _inputs = matrix[0].Length;
        _rows = [.. matrix.Select(TermsOf)];
        while (MostShared() is { } pair)
            Share(pair.First, pair.Second, pair.Ratio);
    }

    /// <summary>The statements that define shared sums, and the value of each row.</summary>
    /// <param name="input">A value of the column: a variable, or a load where it is <see cref="IsReadOnce"/>.</param>
    /// <param name="name">What the name of a shared sum begins with.</param>
    /// <param name="rows">Receives the rows' values.</param>
    public IEnumerable<Statement> Apply(Func<int, Value> input, string name, List<Value> rows)
    {
        Value Term(int number) => number < _inputs ? input(number) : V.Var(name, number - _inputs);
        Statement[] shared = [.. _shared.Select((terms, i) => new Define(V.Name(name, i), Sum(terms, Term)))];
        rows.AddRange(_rows.Select(terms => Sum(terms, Term)));
        return shared;
    }

    public bool IsRead(int input) => Readers(input) > 0;

    public bool IsReadOnce(int input) => Readers(input) == 1;

    private int Readers(int term) => _rows.Concat(_shared).Count(terms => terms.ContainsKey(term));

    private static SortedDictionary<int, double> TermsOf(double[] row)
    {
        SortedDictionary<int, double> terms = [];
        for (int i = 0; i < row.Length; i++)
        {
            if (row[i] != 0)
                terms.Add(i, row[i]);
        }

        return terms;
    }

    /// <summary>Two terms that stand in several rows in one proportion.</summary>
    private (int First, int Second, double Ratio)? MostShared()
    {
        var pairs =
            from terms in _rows
            from first in terms
            from second in terms
            where first.Key < second.Key
            group terms by (first.Key, second.Key, second.Value / first.Value) into rows
            where rows.Count() > 1
            orderby rows.Count() descending
            select rows.Key;
        foreach (var pair in pairs)
            return pair;
        return null;
    }

    /// <summary>The lesser of both factors becomes 1.</summary>
    private void Share(int first, int second, double ratio)
    {
        double scale = Math.Abs(ratio) < 1 ? ratio : 1;
        int number = _inputs + _shared.Count;
        foreach (var row in _rows)
        {
            if (!row.TryGetValue(first, out double a) || !row.TryGetValue(second, out double b) || b / a != ratio)
                continue;
            row.Remove(first);
            row.Remove(second);
            row.Add(number, a * scale);
        }

        _shared.Add(new SortedDictionary<int, double> { [first] = 1 / scale, [second] = ratio / scale });
    }

    /// <summary>Begun with what needs no factor.</summary>
    private static Value Sum(SortedDictionary<int, double> terms, Func<int, Value> term)
    {
        Value? sum = null;
        foreach (var pair in terms.OrderBy(pair => pair.Value == 1 ? 0 : 1))
        {
            Value value = term(pair.Key), factor = new Constant(pair.Value);
            sum = sum is null
                ? pair.Value == 1 ? value : V.Multiply(value, factor)
                : pair.Value switch
                {
                    1 => V.Add(sum, value),
                    -1 => V.Subtract(sum, value),
                    _ => V.MultiplyAdd(value, factor, sum),
                };
        }

        return sum ?? V.Zero;
    }
}
