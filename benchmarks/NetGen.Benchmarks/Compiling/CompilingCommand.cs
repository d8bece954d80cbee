using System.CommandLine;
using System.Text.Json;
using Spectre.Console;

namespace NetGen.Benchmarks.Compiling;

/// <summary><c>compiling</c>: the costs of compiling networks, in two minutes.</summary>
internal static class CompilingCommand
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private static readonly Option<FileInfo?> Json = new("--json") { Description = "A file for the rows: an array of objects." };

    private static readonly Option<bool> Generator = new("--generator") { Description = "Only the generator's time, in a few seconds." };

    private static readonly Option<bool> Rules = new("--rules") { Description = "Only the time of the rules beside that of compiling." };

    public static Command Create()
    {
        Command command = new("compiling", "Measures what it costs to compile networks.") { Json, Generator, Rules };
        command.SetAction(parsed => Measure(parsed.GetValue(Json), parsed.GetValue(Generator), parsed.GetValue(Rules)));
        return command;
    }

    private static void Measure(FileInfo? path, bool generatorOnly, bool rulesOnly)
    {
        using FileStream? json = path?.Create();
        CompilingCost[] costs = generatorOnly ? [.. CompilingCosts.Generators()]
            : rulesOnly ? [.. CompilingCosts.Rules()]
            : [.. CompilingCosts.Measure(), .. CompilingCosts.Rules()];
        AnsiConsole.Write(CompilingReport.Of(costs));
        if (json is not null)
            JsonSerializer.Serialize(json, costs, Indented);
    }
}
