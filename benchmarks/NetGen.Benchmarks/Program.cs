using System.CommandLine;
using NetGen.Benchmarks.Compiling;
using NetGen.Benchmarks.Peers;
using NetGen.Benchmarks.Reports;
using NetGen.Benchmarks.Study;
using Spectre.Console;

// Lines of a file or a pipe are not cut at the width of a terminal that is not there.
if (Console.IsOutputRedirected)
    AnsiConsole.Profile.Width = int.MaxValue;

return new RootCommand("Measures networks.") { TableCommand.Create(), PeersCommand.Create(), CompilingCommand.Create(), StudyCommand.Create() }.Parse(args).Invoke();
