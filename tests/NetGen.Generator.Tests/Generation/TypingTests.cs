using NetGen.Generator.Tests.Harness;

namespace NetGen.Generator.Tests.Generation;

/// <summary>A declaration as it comes into being under a user's fingers: nothing throws at any prefix of it.</summary>
public class TypingTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Every_prefix_of_a_sample_can_be_read(int sample)
    {
        string source = SampleSources.All[sample];
        GeneratorRun run = GeneratorRun.Over(source);
        for (int length = source.Length; length >= 0; length--)
        {
            run = run.Again(UserProject.Of(source[..length]));
            Assert.Null(run.Result.Exception);
            Assert.Empty(run.Result.Diagnostics);
        }
    }
}
