using NetGen.Benchmarks.Measuring;

namespace NetGen.Benchmarks.Peers;

/// <summary>A contender, and what its calls took: the median of the repetitions, and the best of them, in nanoseconds.</summary>
internal sealed record Outcome(Contender Contender, double Median, double Minimum);

/// <summary>
/// Finds each library's best setting for each workload, and then measures these once more, in turns. The better of both medians counts: where two threads of one
/// library wait for a core on which those of another still spin, one of them is worth nothing.
/// </summary>
internal static class Contest
{
    private static readonly TimeSpan Heats = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Final = TimeSpan.FromMinutes(2);

    /// <param name="contenders">All settings of all libraries.</param>
    /// <param name="told">Of every setting's outcome, before the best are measured again.</param>
    public static IReadOnlyList<Outcome> Run(IEnumerable<Contender> contenders, Action<Outcome> told)
    {
        Outcome[] heats = Measure([.. contenders], Heats);
        Array.ForEach(heats, told);
        Outcome[] best = [.. heats
            .GroupBy(outcome => (outcome.Contender.Workload, outcome.Contender.Library))
            .Select(settings => settings.MinBy(outcome => outcome.Median)!)];
        Outcome[] final = Measure([.. best.Select(outcome => outcome.Contender)], Final);
        return [.. best.Zip(final, (heat, last) => heat.Median < last.Median ? heat : last)];
    }

    private static Outcome[] Measure(Contender[] contenders, TimeSpan budget)
    {
        IReadOnlyList<Measurement> measured = new Session(contenders.Select(contender => contender.Benchmark), budget).Run();
        return [.. contenders.Zip(measured, (contender, measurement) => new Outcome(contender, measurement.Median, measurement.Minimum))];
    }
}
