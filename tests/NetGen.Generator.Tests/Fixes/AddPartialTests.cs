using Microsoft.CodeAnalysis.CodeFixes;
using NetGen.CodeFixes;
using NetGen.Generator.Tests.Harness;

namespace NetGen.Generator.Tests.Fixes;

public class AddPartialTests
{
    [Theory]
    [InlineData("[Network, Input(2), Dense(1)] class Net;", "[Network, Input(2), Dense(1)] partial class Net;")]
    [InlineData("[Network, Input(2), Dense(1)]\npublic sealed class Net\n{\n}\n", "[Network, Input(2), Dense(1)]\npublic sealed partial class Net\n{\n}\n")]
    [InlineData("[Network, Input(2), Dense(1)]\n// says why\nclass Net;", "[Network, Input(2), Dense(1)]\n// says why\npartial class Net;")]
    [InlineData("class Outer { [Network, Input(2), Dense(1)] public class Net; }", "partial class Outer { [Network, Input(2), Dense(1)] public partial class Net; }")]
    [InlineData("class Outer { [Network, Input(2), Dense(1)] public partial class Net; }", "partial class Outer { [Network, Input(2), Dense(1)] public partial class Net; }")]
    [InlineData(
        "public readonly record struct A { partial interface B { [Network, Input(2), Dense(1)] partial class Net; } }",
        "public readonly partial record struct A { partial interface B { [Network, Input(2), Dense(1)] partial class Net; } }")]
    public async Task The_word_is_added_where_it_is_missing(string source, string expected)
    {
        Assert.Equal(expected, await Fixing.FirstAsync(new AddPartial(), source));
        Assert.Empty(await Harness.Analysis.OfAsync(expected));
    }

    [Theory]
    [InlineData(FixAllScope.Document)]
    [InlineData(FixAllScope.Project)]
    public async Task All_at_once_add_it_once_to_a_class_around_two(FixAllScope scope)
    {
        const string Source = "class Outer { [Network, Input(2), Dense(1)] class A; [Network, Input(2), Dense(1)] class B; } [Network, Input(2), Dense(1)] class C;";
        string expected = Source.Replace("class", "partial class", StringComparison.Ordinal);
        Assert.Equal(expected, await Fixing.AllAsync(new AddPartial(), Source, scope));
        Assert.Empty(await Harness.Analysis.OfAsync(expected));
    }
}
