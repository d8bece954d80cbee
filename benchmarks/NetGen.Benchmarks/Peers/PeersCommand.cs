using System.CommandLine;
using System.ComponentModel;
using NetGen.Benchmarks.Commands;
using NetGen.Benchmarks.Reports;

namespace NetGen.Benchmarks.Peers;

/// <summary><c>peers</c>: the same networks by other libraries, in turns with ours. <c>benchmarks/peers/run.sh</c> installs them and calls this.</summary>
internal static class PeersCommand
{
    private static readonly Option<string> Python = new("--python") { Description = "An interpreter with PyTorch.", Required = true };

    private static readonly Option<string> Script = new("--script") { Description = "torch_peer.py.", Required = true };

    private static readonly Option<string> Models = new("--models") { Description = "A folder for the networks as ONNX files.", Required = true };

    private static readonly Option<string> Library = new("--onnx-runtime") { Description = "The native library of ONNX Runtime.", Required = true };

    private static readonly Option<string?> Readme = new("--readme") { Description = "A Markdown file with a block named 'peers' to renew." };

    private static readonly Option<string?> Filter = new("--filter") { Description = "Only workloads whose names contain this text." };

    public static Command Create()
    {
        Command command = new("peers", "Measures PyTorch and ONNX Runtime beside NetGen.") { Python, Script, Models, Library, Readme, Filter };
        command.SetAction(parsed => Failure.Guard(() =>
        {
            MarkedBlock? block = parsed.GetValue(Readme) is { } readme ? new(readme, "peers") : null;
            block?.Require();
            using TorchProcess torch = Start(parsed.GetValue(Python)!, parsed.GetValue(Script)!, parsed.GetValue(Models)!);
            string filter = parsed.GetValue(Filter) ?? "";
            IEnumerable<Contender> onnx = OnnxContenders.Of(parsed.GetValue(Library)!, parsed.GetValue(Models)!);
            IEnumerable<Contender> all = [.. OwnContenders.All, .. torch.Contenders, .. onnx];
            string report = PeerReport.Of(Contest.Run(
                all.Where(contender => contender.Workload.Contains(filter, StringComparison.Ordinal)),
                outcome => Console.WriteLine($"{outcome.Contender.Benchmark}: {Duration.Of(outcome.Median)}, at best {Duration.Of(outcome.Minimum)}")));
            Console.Write(report);
            block?.Write(report);
        }));
        return command;
    }

    private static TorchProcess Start(string python, string script, string models)
    {
        try
        {
            return new(python, script, models);
        }
        catch (Win32Exception failure)
        {
            throw new PeerException($"'{python}' does not start: {failure.Message}");
        }
    }
}
