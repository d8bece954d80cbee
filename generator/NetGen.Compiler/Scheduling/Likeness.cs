using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling;

/// <summary>What tells, before loops are written, that they will be the same: see <see cref="KernelSchedule.Likeness"/>.</summary>
/// <param name="Strategy">The kind of schedule.</param>
/// <param name="Own">What the schedule says of itself.</param>
/// <param name="Buffers">As loops see them: wherever in a buffer they begin, and whichever it is that all samples share.</param>
/// <param name="IsSeldom">Whether the loops are written at <see cref="Target.Seldom"/> alone.</param>
internal sealed record Likeness(Type Strategy, object Own, EquatableArray<KernelBuffer> Buffers, bool IsSeldom)
{
    public static Likeness? Of(KernelSchedule schedule, bool isSeldom) => schedule.Likeness is { } own
        ? new(schedule.GetType(), own, schedule.Buffers.Select(AsLoopsSeeIt).ToEquatableArray(), isSeldom)
        : null;

    private static KernelBuffer AsLoopsSeeIt(KernelBuffer buffer) =>
        buffer with { PanelStep = 0, Place = buffer.Place with { Offset = 0, Space = buffer.Place.IsShared ? Space.Shared : buffer.Place.Space } };
}
