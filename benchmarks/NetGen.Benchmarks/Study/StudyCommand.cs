using System.CommandLine;
using BenchmarkDotNet.Running;

namespace NetGen.Benchmarks.Study;

/// <summary><c>study</c>: hands all that follows to BenchmarkDotNet, which measures one workload at a time, long and thoroughly.</summary>
internal static class StudyCommand
{
    public static Command Create()
    {
        Argument<string[]> arguments = new("ARGUMENTS") { Description = "For BenchmarkDotNet, such as --filter '*' or --list flat." };
        Command command = new("study", "Measures the workloads with BenchmarkDotNet.") { arguments };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(parsed =>
        {
            BenchmarkSwitcher.FromAssembly(typeof(StudyCommand).Assembly).Run([.. parsed.GetValue(arguments) ?? [], .. parsed.UnmatchedTokens]);
        });
        return command;
    }
}
