using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using NetGen.Runtime;

namespace NetGen.Tests.Training;

public sealed class UnitCostTests
{
    private static readonly Arbitrary<(ImmutableArray<UnitCost> Costs, int Parts)> Cuts = (
        from costs in Gen.NonEmptyListOf(from units in Gen.Choose(1, 40) from work in Gen.Choose(1, 100_000) select new UnitCost(units, work))
        from parts in Gen.Choose(1, 64)
        select (costs.ToImmutableArray(), parts)).ToArbitrary();

    [Fact]
    public void Parts_follow_each_other_from_the_first_unit_to_the_last() => Prop.ForAll(Cuts, cut =>
    {
        int[] bounds = [.. Enumerable.Range(0, cut.Parts + 1).Select(part => UnitCost.Bound(cut.Costs.AsSpan(), part, cut.Parts))];
        return bounds[0] == 0 && bounds[^1] == cut.Costs.Sum(cost => cost.Units) && bounds.Zip(bounds.Skip(1)).All(pair => pair.First <= pair.Second);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_part_is_more_than_the_dearest_unit_away_from_its_share() => Prop.ForAll(Cuts, cut =>
    {
        long[] units = [.. cut.Costs.SelectMany(cost => Enumerable.Repeat(cost.Work, cost.Units))];
        return Enumerable.Range(0, cut.Parts).All(part =>
        {
            long work = units[UnitCost.Bound(cut.Costs.AsSpan(), part, cut.Parts)..UnitCost.Bound(cut.Costs.AsSpan(), part + 1, cut.Parts)].Sum();
            return Math.Abs(work - ((double)units.Sum() / cut.Parts)) <= units.Max() + 1;
        });
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Groups_hold_every_kind_once_and_a_kind_of_many_units_stands_alone() => Prop.ForAll(Cuts, cut =>
    {
        int last = 0;
        while (last < cut.Costs.Length)
        {
            int first = last;
            last = UnitCost.EndOfGroup(cut.Costs.AsSpan(), first, cut.Parts);
            bool hasMany = cut.Costs.AsSpan(first..last).ToArray().Any(cost => cost.Units >= 4 * cut.Parts);
            if (last <= first || (hasMany && last > first + 1))
                return false;
        }

        return last == cut.Costs.Length;
    }).QuickCheckThrowOnFailure();
}
