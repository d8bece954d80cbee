namespace NetGen.Compiler.Scheduling;

/// <summary>Units of a phase that follow each other and cost the same: about <paramref name="Work"/> multiply-adds each.</summary>
internal sealed record UnitCost(int Units, long Work);

/// <summary>What the units of a phase cost, so that threads get equal shares of the work, not of the units.</summary>
internal static class UnitCosts
{
    /// <summary>What sums over the batch costs as much more as the batch is large; the declared size is the best guess.</summary>
    public static EquatableArray<UnitCost> Of(IReadOnlyList<KernelSchedule> schedules, int batchSize) =>
        schedules.SelectMany(schedule => schedule.UnitRuns.Select(units => new UnitCost(units, CostOf(schedule, batchSize)))).ToEquatableArray();

    private static long CostOf(KernelSchedule schedule, int batchSize) =>
        Math.Max(1, schedule.CountsRows || schedule.Panels is { AreSamples: true } ? schedule.Work * batchSize : schedule.Work);
}
