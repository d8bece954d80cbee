using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.Json;
using NetGen.Benchmarks.Commands;
using NetGen.Benchmarks.Compiling;
using NetGen.Benchmarks.Limits;
using NetGen.Benchmarks.Measuring;
using NetGen.Benchmarks.Workloads;
using Spectre.Console;

namespace NetGen.Benchmarks.Reports;

/// <summary><c>table</c>: the machine's ceilings, then every workload beside them, then what compiling costs, in under three minutes.</summary>
internal static class TableCommand
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private static readonly Option<string?> Json = new("--json")
    {
        Description = "A file for the rows: an array of objects.",
        Validators = { result => RequireText(result) },
    };

    private static readonly Option<string?> Filter = new("--filter")
    {
        Description = "Only workloads whose names contain this text.",
        Validators = { result => RequireText(result) },
    };

    private static readonly Option<bool> List = new("--list") { Description = "Names the workloads and measures nothing." };

    private static readonly Option<bool> Once = new("--once") { Description = "Runs every workload once and measures nothing: for those who watch the JIT." };

    public static Command Create()
    {
        Command command = new("table", "Measures the machine's ceilings and every workload.") { Json, Filter, List, Once };
        command.SetAction(parsed => Failure.Guard(() =>
        {
            IReadOnlyList<Benchmark> benchmarks = Catalogue.Matching(parsed.GetValue(Filter));
            if (parsed.GetValue(List))
                Print(benchmarks);
            else if (parsed.GetValue(Once))
                Run(benchmarks);
            else
                Measure(benchmarks, parsed.GetValue(Json), withCompiling: parsed.GetValue(Filter) is null);
        }));
        return command;
    }

    private static void Print(IEnumerable<Benchmark> benchmarks)
    {
        foreach (Benchmark benchmark in benchmarks)
            Console.WriteLine(benchmark.Name);
    }

    private static void Run(IEnumerable<Benchmark> benchmarks)
    {
        foreach (Benchmark benchmark in benchmarks)
            benchmark.Create().Run(calls: 1);
    }

    /// <summary>The file is opened first: minutes of measuring are not lost to a wrong path.</summary>
    private static void Measure(IEnumerable<Benchmark> benchmarks, string? path, bool withCompiling)
    {
        using FileStream? json = path is null ? null : File.Create(path);
        Machine machine = Ceilings.Measure();
        AnsiConsole.WriteLine(machine.ToString());
        Row[] rows = [.. new Session(benchmarks).Run().Select(measured => Row.Of(measured, machine))];
        AnsiConsole.Write(TextReport.Of(rows));
        if (withCompiling)
            AnsiConsole.Write(CompilingReport.Of(CompilingCosts.Measure()));
        if (json is not null)
            JsonSerializer.Serialize(json, rows, Indented);
    }

    private static void RequireText(OptionResult result)
    {
        if (result.Tokens is [{ Value: "" }])
            result.AddError($"{result.Option.Name} must not be empty.");
    }
}
