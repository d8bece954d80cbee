using System.ComponentModel;

namespace NetGen.Runtime;

/// <summary>Units of a phase that follow each other and cost the same.</summary>
/// <param name="Units">How many.</param>
/// <param name="Work">Multiply-adds of each, roughly.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct UnitCost(int Units, long Work)
{
    /// <summary>Units of a kind for each part that make it worth being cut by itself: no part then has a quarter more than another.</summary>
    private const int ManyUnits = 4;

    /// <summary>The end of the kinds from <paramref name="first"/> on that are cut together: one of many units by itself, others as far as no such follows.</summary>
    internal static int EndOfGroup(ReadOnlySpan<UnitCost> costs, int first, int parts)
    {
        int end = first + 1;
        if (costs[first].Units >= ManyUnits * parts)
            return end;
        while (end < costs.Length && costs[end].Units < ManyUnits * parts)
            end++;

        return end;
    }

    /// <summary>The first unit of a part, when all parts have about the same work.</summary>
    internal static int Bound(ReadOnlySpan<UnitCost> costs, int part, int parts)
    {
        double before = Total(costs) * part / parts;
        int first = 0;
        foreach (UnitCost cost in costs)
        {
            double units = before / cost.Work;
            if (units <= cost.Units)
                return first + (int)Math.Round(units);

            before -= (double)cost.Units * cost.Work;
            first += cost.Units;
        }

        return first;
    }

    private static double Total(ReadOnlySpan<UnitCost> costs)
    {
        double total = 0;
        foreach (UnitCost cost in costs)
            total += (double)cost.Units * cost.Work;

        return total;
    }
}
