using System.CommandLine;
using NetGen.Cli;
using Spectre.Console;

// Lines of a file or a pipe are not cut at the width of a terminal that is not there.
if (Console.IsOutputRedirected)
    AnsiConsole.Profile.Width = int.MaxValue;

return new RootCommand("Looks into the files of NetGen networks.") { InspectCommand.Create() }.Parse(args).Invoke();
