using NetGen.Compiler.Graph;

namespace NetGen.Compiler.Tests.Graph;

public sealed class NetworkHashTests
{
    /// <summary>Files carry the hash: it must never change.</summary>
    [Theory]
    [InlineData("", "cbf29ce484222325")]
    [InlineData("a", "089be207b544f1e4")]
    public void The_hash_is_FNV_1a_over_the_bytes_of_UTF_16(string text, string expected) => Assert.Equal(expected, NetworkHash.Of(text));

    [Fact]
    public void A_change_of_one_number_changes_it() => Assert.False(NetworkHash.Of("Dense(8)") == NetworkHash.Of("Dense(9)"));
}
