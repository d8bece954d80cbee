using NetGen.Generator.Tests.Harness;

namespace NetGen.Generator.Tests.Rules;

/// <summary>
/// A declaration and all that is to be said of it, out of a file of the rule's name. Cases are divided by empty lines. A line with <c>#</c> is a comment (a case
/// at the border of a rule says "boundary"), <c>@</c> a property of the build, <c>!</c> a finding ("NG2007 W Tanh": rule, severity, what is underlined), <c>~</c> words
/// of the messages, <c>=</c> what the code fix makes of the declaration; all other lines are the declaration, whose <c>[Network, …] partial class Net;</c> may be left out.
/// Rules on calls have statements instead, which use a network, its trainer and what else <see cref="Calls"/> gives them.
/// </summary>
internal sealed record RuleCase(string Rule, int Number, string Declaration, string[] Findings, string[] Words, string Fixed, string[] Properties, bool IsBoundary)
{
    private static readonly string Folder = Repository.Path("tests/NetGen.Generator.Tests/Rules/Cases");

    /// <summary>Whether it shows the rule.</summary>
    public bool IsViolating => Findings.Any(finding => finding.StartsWith(Rule, StringComparison.Ordinal));

    /// <summary>Whether the rule is about calls, for which the network's members must be there.</summary>
    public bool IsOfCalls => Rule.StartsWith("NG8", StringComparison.Ordinal);

    public string Source => Wrap(Declaration, IsOfCalls);

    public string FixedSource => Wrap(Fixed, IsOfCalls);

    public static IEnumerable<string> Rules { get; } = [.. Directory.GetFiles(Folder, "NG*.txt").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    public static IReadOnlyList<RuleCase> All { get; } = [.. Rules.SelectMany(Read)];

    public static RuleCase Find(string rule, int number) => All.Single(one => one.Rule == rule && one.Number == number);

    private static IEnumerable<RuleCase> Read(string rule) => File.ReadAllText(Path.Combine(Folder, rule + ".txt")).ReplaceLineEndings("\n")
        .Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
        .Select((block, number) => Parse(rule, number, block.Split('\n', StringSplitOptions.RemoveEmptyEntries)));

    private static RuleCase Parse(string rule, int number, string[] lines)
    {
        return new(
            rule,
            number,
            string.Join("\n", lines.Where(line => !"#@!~=".Contains(line[0], StringComparison.Ordinal))),
            Marked('!'),
            Marked('~'),
            string.Join("\n", lines.Where(line => line[0] == '=').Select(line => line.Length > 1 ? line[2..] : "")),
            Marked('@'),
            Marked('#').Any(comment => comment.StartsWith("boundary", StringComparison.Ordinal)));

        string[] Marked(char mark) => [.. lines.Where(line => line[0] == mark).Select(line => line[1..].Trim())];
    }

    private static string Wrap(string text, bool isOfCalls) =>
        text.Contains("class ", StringComparison.Ordinal) ? text : isOfCalls ? Calls(text) : $"[Network, {text}] partial class Net;";

    private static string Calls(string statements) => $$"""
        [Network, Input(4), Dense(16), ReLU, Dense(2), MeanSquaredError, Sgd(0.1), EarlyStopping(3)] partial class Net;
        class Use
        {
            void Run(Net net, Net.Trainer trainer, float[] given, int count, Dataset data, Dataset other)
            {
        {{statements}}
            }
        }
        """;
}
