using System.Text.RegularExpressions;

namespace NetGen.Programs.Tests.Benchmarks;

/// <summary>What the JIT lists of methods when <c>DOTNET_JitDisasm</c> asks for it.</summary>
internal static partial class Disassembly
{
    private const int LeastMultiplyAdds = 8;

    private const int MatchMilliseconds = 1000;

    /// <summary>The innermost loops that do little beside multiply-adds, each as a method and its instructions.</summary>
    public static IEnumerable<(string Method, string[] Instructions)> HotLoops(string listing) =>
        from method in listing.Split("; Assembly listing for method ").Skip(1)
        let lines = method.Split('\n')
        from loop in InnermostLoops(lines)
        let instructions = lines[loop].Where(line => line.StartsWith("       ", StringComparison.Ordinal)).ToArray()
        where instructions.Count(line => MultiplyAdd().IsMatch(line)) >= LeastMultiplyAdds && !instructions.Any(line => OfFunctions().IsMatch(line))
        select (lines[0].Trim(), instructions);

    /// <summary>Whether a vector goes to the stack or comes from there.</summary>
    public static bool IsSpill(string instruction) => StackVector().IsMatch(instruction);

    private static List<Range> InnermostLoops(string[] lines)
    {
        Dictionary<string, int> labels = new(StringComparer.Ordinal);
        List<(int First, int Last)> loops = [];
        for (int i = 0; i < lines.Length; i++)
        {
            if (Label().Match(lines[i]) is { Success: true } label)
                labels[label.Groups["label"].Value] = i;
            else if (Jump().Match(lines[i]) is { Success: true } jump && labels.TryGetValue(jump.Groups["label"].Value, out int first))
                loops.Add((first, i));
        }

        return [.. loops.Where(loop => !loops.Exists(other => other != loop && other.First >= loop.First && other.Last <= loop.Last)).Select(loop => loop.First..(loop.Last + 1))];
    }

    [GeneratedRegex(@"^(?<label>G_M\d+_IG\d+):", RegexOptions.ExplicitCapture, MatchMilliseconds)]
    private static partial Regex Label();

    [GeneratedRegex(@"\bj[a-z]+\s+(SHORT\s+)?(?<label>G_M\d+_IG\d+)", RegexOptions.ExplicitCapture, MatchMilliseconds)]
    private static partial Regex Jump();

    [GeneratedRegex(@"\bvfn?m(add|sub)", RegexOptions.ExplicitCapture, MatchMilliseconds)]
    private static partial Regex MultiplyAdd();

    // A quotient, or an exponent in the making.
    [GeneratedRegex(@"\bv(div|psll|psrl|psra)", RegexOptions.ExplicitCapture, MatchMilliseconds)]
    private static partial Regex OfFunctions();

    [GeneratedRegex(@"[xyz]mmword ptr \[(rsp|rbp)", RegexOptions.ExplicitCapture, MatchMilliseconds)]
    private static partial Regex StackVector();
}
