using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using NetGen.Benchmarks.Limits;
using NetGen.Benchmarks.Reports;

namespace NetGen.Benchmarks.Peers;

/// <summary>Outcomes as a table in Markdown, with the machine's name.</summary>
internal static class PeerReport
{
    public static string Of(IReadOnlyList<Outcome> outcomes)
    {
        string[] libraries = [.. outcomes.Select(outcome => outcome.Contender.Library).Distinct(StringComparer.Ordinal)];
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"{Processor.Name}, {Environment.ProcessorCount} cores, {Processor.VectorBits}-bit vectors, ")
            .Append(CultureInfo.InvariantCulture, $"{RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}. ")
            .Append("Medians of repetitions in turns; in brackets the setting that was the fastest of those tried.\n\n")
            .Append(CultureInfo.InvariantCulture, $"| workload | {string.Join(" | ", libraries)} |\n")
            .Append(CultureInfo.InvariantCulture, $"|---|{string.Concat(libraries.Select(_ => "---|"))}\n");
        foreach (IGrouping<string, Outcome> workload in outcomes.GroupBy(outcome => outcome.Contender.Workload, StringComparer.Ordinal))
        {
            IEnumerable<string> cells = libraries.Select(library => Cell(workload.FirstOrDefault(outcome => outcome.Contender.Library == library)));
            text.Append(CultureInfo.InvariantCulture, $"| `{workload.Key}` | {string.Join(" | ", cells)} |\n");
        }

        return text.ToString();
    }

    private static string Cell(Outcome? outcome) => outcome is null ? "–" : $"{Duration.Of(outcome.Median)} ({outcome.Contender.Setting})";
}
