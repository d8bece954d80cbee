using NetGen.Compiler.Declaration;
using NetGen.Generator.Tests.Harness;

namespace NetGen.Generator.Tests.Docs;

/// <summary>The table of all rules is made of the compiler's own. <c>NETGEN_UPDATE_DOCS=1</c> renews it.</summary>
public sealed class DiagnosticsPageTests
{
    private const string Begin = "<!-- rules -->\n", End = "<!-- end of rules -->";

    [Fact]
    public void Table_is_that_of_the_rules()
    {
        string path = Repository.Path("src/docs/diagnostics.md"), page = File.ReadAllText(path).ReplaceLineEndings("\n");
        int from = page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, to = page.IndexOf(End, StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("NETGEN_UPDATE_DOCS") == "1")
            File.WriteAllText(path, page[..from] + Table() + page[to..]);
        else
            Assert.Equal(Table(), page[from..to]);
    }

    private static string Table() => string.Concat(RuleTable.Rules.Select(Row).Prepend("\n| rule | severity | fix | what is wrong |\n|---|---|---|---|\n").Append("\n"));

    private static string Row(Rule rule) =>
        $"| [{rule.Id}](../../generator/docs/{rule.Id}.md) | {string.Join(", ", rule.Severities).ToLowerInvariant()} | {(rule.HasFix ? "yes" : "")} | {rule.Title} |\n";
}
