using NetGen.Compiler.Planning;
using NetGen.Compiler.Scheduling.Schedules.Lanes;

namespace NetGen.Compiler.Scheduling.Schedules.Images;

/// <summary>Chooses the copy between two places.</summary>
internal static class Copies
{
    public static KernelSchedule Of(string name, Place from, Place to, Spread? spread = null)
    {
        if (LaneCopy.Serves(from, to))
            return new LaneCopy(name, from, to);
        if (spread is not null)
            return new SpreadImage(name, from, to, spread);
        return IsInOrder(from) && IsInOrder(to) ? new CopyRows(name, from, to) : new CopyImage(name, from, to);
    }

    /// <summary>Whether values lie in the order of the shape, as lists and the caller's images do.</summary>
    private static bool IsInOrder(Place place) => place.Image is null or { IsChannelsFirst: true };
}
