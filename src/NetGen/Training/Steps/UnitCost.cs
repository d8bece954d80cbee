using System.Collections.Immutable;
using System.ComponentModel;

namespace NetGen.Runtime;

/// <summary>Units of a phase that follow each other and cost the same.</summary>
/// <param name="Units">How many.</param>
/// <param name="Work">Multiply-adds of each, roughly.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct UnitCost(int Units, long Work)
{
    /// <summary>The first unit of a part, when all parts have about the same work.</summary>
    internal static int Bound(ImmutableArray<UnitCost> costs, int part, int parts)
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

    private static double Total(ImmutableArray<UnitCost> costs)
    {
        double total = 0;
        foreach (UnitCost cost in costs)
            total += (double)cost.Units * cost.Work;

        return total;
    }
}
