namespace NetGen.Compiler.Scheduling.Schedules;

/// <summary>The innermost block of every product: acc[r, v] += a[r] · w[v], everything in registers.</summary>
internal static class MicroKernel
{
    public static Value Sum(int row, int vector) => V.Var("sum", row, vector);

    /// <summary>sum += a · b.</summary>
    public static Assign MultiplyAdd(int row, int vector, Value a, Value b)
    {
        string sum = V.Name("sum", row, vector);
        return new(sum, V.MultiplyAdd(a, b, new Variable(sum)));
    }

    public static IEnumerable<Statement> Start(int rows, int vectors, Func<int, int, Value> start) =>
        from r in Enumerable.Range(0, rows)
        from v in Enumerable.Range(0, vectors)
        select new Define(V.Name("sum", r, v), start(r, v));

    /// <summary>Adds chains to each other, pair by pair, until the first holds the sum.</summary>
    public static IEnumerable<Statement> Join(int chains, int vectors)
    {
        for (int v = 0; v < vectors; v++)
        {
            for (int apart = 1; apart < chains; apart *= 2)
            {
                for (int chain = 0; chain + apart < chains; chain += 2 * apart)
                    yield return new Assign(V.Name("sum", chain, v), V.Add(Sum(chain, v), Sum(chain + apart, v)));
            }
        }
    }

    /// <summary>Where every row starts alike.</summary>
    public static IEnumerable<Statement> Start(int rows, int vectors, Func<int, Value> start) => Start(rows, vectors, (r, v) => r == 0 ? start(v) : Sum(0, v));

    /// <summary>As <see cref="Accumulate"/>, where every lane has a factor of its own, side by side like the vectors of w.</summary>
    public static IEnumerable<Statement> AccumulateLanes(int rows, int vectors, int lanes, Func<int, int> factorAt, Func<int, Value> weight)
    {
        for (int v = 0; v < vectors; v++)
        {
            yield return new Define(V.Name("w", v), weight(v));
            for (int r = 0; r < rows; r++)
            {
                var factor = new Load("a", factorAt(r) + (v * lanes));
                yield return MultiplyAdd(r, v, factor, V.Var("w", v));
            }
        }
    }

    /// <summary>
    /// One step over k. Row r's factor stands at a + r · <paramref name="rowStride"/> + <paramref name="aOffset"/>, the vectors side by side
    /// at w + <paramref name="wOffset"/>. A single vector takes the broadcast as a memory operand for free.
    /// </summary>
    public static IEnumerable<Statement> Accumulate(int rows, int vectors, int lanes, int rowStride, int aOffset, int wOffset) =>
        Accumulate(rows, vectors, rowStride, aOffset, v => new Load("w", wOffset + (v * lanes)));

    /// <summary>The same for weights that lie otherwise.</summary>
    public static IEnumerable<Statement> Accumulate(int rows, int vectors, int rowStride, int aOffset, Func<int, Value> weight) =>
        Accumulate(rows, vectors, r => (r * rowStride) + aOffset, weight);

    /// <summary>The same for factors that lie otherwise.</summary>
    public static IEnumerable<Statement> Accumulate(int rows, int vectors, Func<int, int> factorAt, Func<int, Value> weight)
    {
        for (int v = 0; v < vectors; v++)
            yield return new Define(V.Name("w", v), weight(v));
        for (int r = 0; r < rows; r++)
        {
            Value factor = new Broadcast(new LoadOne("a", factorAt(r)));
            if (vectors > 1)
            {
                yield return new Define(V.Name("a", r), factor);
                factor = V.Var("a", r);
            }

            for (int v = 0; v < vectors; v++)
                yield return MultiplyAdd(r, v, factor, V.Var("w", v));
        }
    }
}
