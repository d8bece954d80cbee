using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using NetGen.Compiler.Declaration;
using NetGen.Generator.Tests.Harness;

namespace NetGen.Generator.Tests.Analysis;

/// <summary>Every rule has its page, under the rule's title, whose wrong example breaks that rule alone and whose right one none.</summary>
public partial class RulePagesTests
{
    public static TheoryData<string> Ids => new(RuleTable.Rules.Select(rule => rule.Id));

    public static TheoryData<string> IdsWithExamples => new(Descriptors.OfNetworks.Select(rule => rule.Id).Distinct().Where(id => id != OfTheBuild));

    /// <summary>Its examples are properties of a project.</summary>
    private const string OfTheBuild = "NG7002";

    private static readonly string[] Sections = ["Wrong", "Right", "Configure", "Source"];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_bears_the_title_and_the_category_of_its_rule(string id)
    {
        Rule rule = RuleTable.Find(id);
        string[] lines = Read(id).Split('\n');
        Assert.Equal($"# {id}: {rule.Title}", lines[0]);
        Assert.Equal($"{string.Join(" or ", rule.Severities)} · {rule.Category}", lines[2]);
    }

    [Theory]
    [MemberData(nameof(IdsWithExamples))]
    public async Task Examples_are_what_they_say(string id)
    {
        string[] examples = [.. Examples().Matches(Read(id)).Select(match => match.Groups["code"].Value)];
        Assert.Equal(2, examples.Length);
        Assert.All(Sections, section => Assert.Contains($"\n## {section}\n\n", Read(id), StringComparison.Ordinal));
        Assert.Equal([id], (await Harness.Analysis.OfAsync(examples[0])).Select(report => report.Id).Distinct());
        Assert.DoesNotContain(await Harness.Analysis.OfAsync(examples[1]), report => report.Severity > DiagnosticSeverity.Info || report.Id == id);
        EmittedAssembly.Compile(examples[1]);
    }

    [Fact]
    public async Task Examples_of_a_project_are_what_they_say()
    {
        string[][] examples = [.. ProjectExamples().Matches(Read(OfTheBuild)).Select(match => Properties().Matches(match.Value).Select(property => property.Groups["property"].Value.Replace('>', '=')).ToArray())];
        Assert.Equal(2, examples.Length);
        Assert.Equal([OfTheBuild], (await FindAsync(examples[0])).Select(found => found.Id));
        Assert.Empty(await FindAsync(examples[1]));

        static async Task<IEnumerable<Diagnostic>> FindAsync(string[] properties) =>
            await Harness.Analysis.DiagnosticsAsync(UserProject.Of("[Network, Input(4), Dense(2)] partial class Net;"), properties);
    }

    [Fact]
    public void No_page_is_left_of_a_rule_that_is_gone()
        => Assert.Equal(
            RuleTable.Rules.Select(rule => $"{rule.Id}.md"),
            Directory.GetFiles(Repository.Path("generator/docs"), "NG*.md").Select(Path.GetFileName).Order(StringComparer.Ordinal));

    private static string Read(string id) => File.ReadAllText(Repository.Path($"generator/docs/{id}.md")).ReplaceLineEndings("\n");

    [GeneratedRegex("```csharp\n(?<code>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Examples();

    [GeneratedRegex("```xml\n(?<code>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ProjectExamples();

    [GeneratedRegex("<(?<property>[A-Za-z]+>[^<]*)</", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Properties();
}
