using System.CommandLine;
using NetGen.Runtime;
using Spectre.Console;

namespace NetGen.Cli;

/// <summary><c>netgen inspect FILE</c>: what is in a safetensors file.</summary>
internal static class InspectCommand
{
    private const int Failed = 1;

    public static Command Create()
    {
        Argument<string> file = new("FILE") { Description = "A safetensors file, from NetGen or elsewhere." };
        Command command = new("inspect", "Lists the tensors of a safetensors file and its metadata.") { file };
        command.SetAction(parsed => Run(parsed.GetValue(file)!));
        return command;
    }

    private static int Run(string path)
    {
        try
        {
            SafetensorsFile file = SafetensorsFile.Read(path);
            AnsiConsole.Write(TensorTable.Of(file));
            AnsiConsole.Write(new Text(TensorTable.Totals(file) + "\n"));
            foreach ((string key, string value) in file.Metadata.OrderBy(entry => entry.Key, StringComparer.Ordinal))
                AnsiConsole.Write(new Text($"{key}: {value}\n"));

            return 0;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or NetGenFormatException)
        {
            Console.Error.WriteLine($"netgen: {failure.Message}");
            return Failed;
        }
    }
}
