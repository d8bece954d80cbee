using NetGen.Compiler.Declaration;

namespace NetGen.Compiler.Tests.Graph;

public sealed class RuleTableTests
{
    [Fact]
    public void Ids_are_unique_and_in_order()
    {
        string[] ids = [.. RuleTable.Rules.Select(rule => rule.Id)];
        Assert.Equal([.. ids.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], ids);
        Assert.All(ids, id => Assert.Matches("^NG[1-9][0-9]{3}$", id));
    }

    [Fact]
    public void Titles_say_something_and_end_without_a_full_stop() =>
        Assert.All(RuleTable.Rules, rule => Assert.Matches("^[A-Z].{15,}[^.]$", rule.Title));
}
