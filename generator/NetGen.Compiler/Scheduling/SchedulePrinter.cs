using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling;

/// <summary>A schedule as text: phases, their cut, the kernels that they call and on what.</summary>
internal static class SchedulePrinter
{
    public static string Text(NetworkSchedule schedule)
    {
        IEnumerable<ScheduledPhase?> phases =
            [schedule.Prepare, schedule.PredictOne, schedule.PredictMany, schedule.Inspect, schedule.Evaluate, .. schedule.Training, schedule.Outputs, .. schedule.Update];
        return string.Join("\n", phases.Where(phase => phase is not null).SelectMany(phase => Lines(phase!))) + "\n";
    }

    private static IEnumerable<string> Lines(ScheduledPhase phase)
    {
        yield return phase.Cut == Cut.Samples
            ? $"{phase.Name}, by samples of about {Numbers.Text(phase.WorkPerUnit)} multiply-adds"
            : $"{phase.Name}, by {Numbers.Text(phase.Units)} units of about {Numbers.Text(phase.WorkPerUnit)} multiply-adds";
        foreach (var call in phase.Calls)
            yield return $"  {call.Kernel.Name}({string.Join(", ", call.Buffers.Select(buffer => $"{buffer.Space.ToString().ToLowerInvariant()} {Numbers.Text(buffer.Offset)}"))})";
    }
}
