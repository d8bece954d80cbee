using NetGen.Compiler.Lowering;

namespace NetGen.Compiler.Scheduling.Schedules.Lanes;

/// <summary>Where sums over lanes go. Four side by side are joined together, which takes half the instructions of one after the other.</summary>
internal static class LaneTotals
{
    /// <summary>The sums of a row.</summary>
    /// <param name="result">Where they go.</param>
    /// <param name="at">The place of the first; the others follow it.</param>
    /// <param name="count">How many.</param>
    /// <param name="vector">The vector of each.</param>
    /// <param name="target">The width.</param>
    /// <param name="one">What becomes of a sum, given its number, where it does not stay as it is.</param>
    public static IEnumerable<Statement> Store(KernelBuffer result, Index at, int count, Func<int, Value> vector, Target target, Func<int, Value, Value>? one = null)
    {
        int together = one is null && target.Lanes > 1 ? count / StoreSums.Count * StoreSums.Count : 0;
        for (int i = 0; i < together; i += StoreSums.Count)
            yield return new StoreSums(result.Name, at + i, Enumerable.Range(i, StoreSums.Count).Select(vector).ToEquatableArray());
        for (int i = together; i < count; i++)
        {
            Value sum = new SumOfLanes(vector(i));
            yield return new StoreOne(result.Name, at + i, one is null ? sum : one(i, sum));
        }
    }

    /// <summary>What the epilogue of a sum does, given how the extras beside sum <c>i</c> are read; null where it does nothing.</summary>
    public static Func<int, Value, Value>? Rest(ScalarExpression epilogue, Func<int, int, Value> extra) => epilogue == E.In(0)
        ? null
        : (i, sum) => Formula.OfOne(epilogue, element => element == 0 ? sum : extra(i, element - 1));
}
