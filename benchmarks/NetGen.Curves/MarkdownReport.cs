using System.Globalization;
using System.Text;
using NetGen.Benchmarks.Limits;

namespace NetGen.Curves;

/// <summary>The readings as tables in Markdown.</summary>
internal static class MarkdownReport
{
    public static string Of(Machine machine, IEnumerable<MeasuredCurve> curves)
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"{Processor.Name}, {Environment.ProcessorCount} cores: {machine}.\n");
        foreach (MeasuredCurve curve in curves)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {char.ToUpperInvariant(curve.Axis[0])}{curve.Axis[1..]}\n\n")
                .Append(CultureInfo.InvariantCulture, $"| {curve.Name} | {string.Join(" | ", curve.Series.Select(series => series.Name))} |\n")
                .Append(CultureInfo.InvariantCulture, $"|---:|{string.Concat(curve.Series.Select(_ => "---:|"))}\n");
            for (int row = 0; row < curve.Series[0].Readings.Count; row++)
            {
                text.Append(CultureInfo.InvariantCulture, $"| {curve.Series[0].Readings[row].Size} | ")
                    .Append(CultureInfo.InvariantCulture, $"{string.Join(" | ", curve.Series.Select(series => Cell(series.Readings[row])))} |\n");
            }
        }

        return text.ToString();
    }

    private static string Cell(Reading reading) =>
        string.Create(CultureInfo.InvariantCulture, $"{reading.Picoseconds:0.0} ({100 * reading.Limit / reading.Picoseconds:0} %)");
}
