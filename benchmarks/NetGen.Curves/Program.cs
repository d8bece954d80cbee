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

    private static int Main(string[] arguments)
    {
        RootCommand command = new("Measures the time of a multiply-add by width, samples, channels and depth.") { Markdown, Svg, Only };
        command.SetAction(parsed => Failure.Guard(() => Run(parsed.GetValue(Only)!, parsed.GetValue(Markdown), parsed.GetValue(Svg))));
        return command.Parse(arguments).Invoke();
    }

    private static void Run(string[] only, string? markdown, string? svg)
    {
        MarkedBlock? block = markdown is null ? null : new(markdown, "curves");
        block?.Require();
        using FileStream? drawing = svg is null ? null : File.Create(svg);
        Machine machine = Ceilings.Measure();
        MeasuredCurve[] curves =
        [
            .. Catalogue.All.Where(curve => only is [] || only.Contains(curve.Name)).Select(curve => MeasuredCurve.Of(curve.Make(), machine)),
        ];
        string report = MarkdownReport.Of(machine, curves);
        Console.Write(report);
        block?.Write(report);
        if (drawing is not null)
            Drawing.Of(curves).Save(drawing);
    }

    private static Option<string[]> CurveOption()
    {
        Option<string[]> option = new("--only") { Description = "Only this curve; may be given several times.", DefaultValueFactory = _ => [] };
        option.AcceptOnlyFromAmong([.. Catalogue.All.Select(curve => curve.Name)]);
        return option;
    }
}
