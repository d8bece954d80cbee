using System.Text.RegularExpressions;
using NetGen.Compiler.Declaration;
using NetGen.Generator.Tests.Harness;

namespace NetGen.Generator.Tests.Analysis;

/// <summary>Every rule has its page, under the rule's title, whose wrong example breaks that rule alone and whose right one none.</summary>
public partial class RulePagesTests
{
    public static TheoryData<string> Ids => new(RuleTable.Rules.Select(rule => rule.Id));

    public static TheoryData<string> IdsWithExamples => new(Descriptors.OfNetworks.Select(rule => rule.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_bears_the_title_and_the_category_of_its_rule(string id)
    {
        Rule rule = RuleTable.Find(id);
        string[] lines = Read(id).Split('\n');
        Assert.Equal($"# {id}: {rule.Title}", lines[0]);
        Assert.Equal($"{rule.Severity} · {rule.Category}", lines[2]);
    }

    [Theory]
    [MemberData(nameof(IdsWithExamples))]
    public async Task Examples_are_what_they_say(string id)
    {
        string[] examples = [.. Examples().Matches(Read(id)).Select(match => match.Groups["code"].Value)];
        Assert.Equal(2, examples.Length);
        Assert.Equal([id], (await Harness.Analysis.OfAsync(examples[0])).Select(report => report.Id));
        Assert.Empty(await Harness.Analysis.OfAsync(examples[1]));
        EmittedAssembly.Compile(examples[1]);
    }

    [Fact]
    public void No_page_is_left_of_a_rule_that_is_gone()
        => Assert.Equal(
            RuleTable.Rules.Select(rule => $"{rule.Id}.md"),
            Directory.GetFiles(Repository.Path("generator/docs"), "NG*.md").Select(Path.GetFileName).Order(StringComparer.Ordinal));

    private static string Read(string id) => File.ReadAllText(Repository.Path($"generator/docs/{id}.md")).ReplaceLineEndings("\n");

    [GeneratedRegex("```csharp\n(?<code>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Examples();
}
