using System.CommandLine;
using NetGen.Benchmarks.Commands;
using NetGen.Benchmarks.Limits;
using NetGen.Benchmarks.Reports;

namespace NetGen.Curves;

/// <summary>Measures how time grows with size, curve by curve: about a minute each.</summary>
internal static class Program
{
    private static readonly Option<string?> Markdown = new("--markdown") { Description = "A file with a block named 'curves' for the tables." };

    private static readonly Option<string?> Svg = new("--svg") { Description = "A file for the drawing." };

    private static readonly Option<string[]> Only = CurveOption();

    private static readonly Option<int> Seconds = new("--seconds")
    {
        Description = "How long each curve is measured, beside its preparation.",
        DefaultValueFactory = _ => 60,
    };

    private static readonly Option<string?> Kept = new("--readings")
    {
        Description = "A file to keep the readings in. Those of earlier runs count where they are better: a busy machine can be measured in short runs.",
    };

    private static int Main(string[] arguments)
    {
        RootCommand command = new("Measures the time of a multiply-add by width, samples, channels and depth.") { Markdown, Svg, Only, Seconds, Kept };
        command.SetAction(parsed => Failure.Guard(() => Run(parsed)));
        return command.Parse(arguments).Invoke();
    }

    private static void Run(ParseResult parsed)
    {
        MarkedBlock? block = parsed.GetValue(Markdown) is { } markdown ? new(markdown, "curves") : null;
        block?.Require();
        string? kept = parsed.GetValue(Kept);
        Readings? earlier = kept is null ? null : Readings.Load(kept);
        using FileStream? drawing = parsed.GetValue(Svg) is { } svg ? File.Create(svg) : null;
        Readings readings = Measure(parsed.GetValue(Only)!, TimeSpan.FromSeconds(parsed.GetValue(Seconds))).Best(earlier);
        if (kept is not null)
            readings.Save(kept);
        string report = MarkdownReport.Of(readings.Machine, readings.Curves);
        Console.Write(report);
        block?.Write(report);
        if (drawing is not null)
            Drawing.Of(readings.Curves).Save(drawing);
    }

    private static Readings Measure(string[] only, TimeSpan budget)
    {
        Machine machine = Ceilings.Measure();
        var chosen = Catalogue.All.Where(curve => only is [] || only.Contains(curve.Name, StringComparer.Ordinal));
        return new(machine, [.. chosen.Select(curve => MeasuredCurve.Of(curve.Make(), machine, budget))]);
    }

    private static Option<string[]> CurveOption()
    {
        Option<string[]> option = new("--only") { Description = "Only this curve; may be given several times.", DefaultValueFactory = _ => [] };
        option.AcceptOnlyFromAmong([.. Catalogue.All.Select(curve => curve.Name)]);
        return option;
    }
}
