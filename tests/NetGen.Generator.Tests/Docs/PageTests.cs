namespace NetGen.Generator.Tests.Docs;

/// <summary>What the guide shows compiles, and what the README shows runs.</summary>
public sealed class PageTests
{
    public static TheoryData<string, int> Blocks
    {
        get
        {
            var blocks = new TheoryData<string, int>();
            foreach (string path in Page.Paths)
            {
                for (int i = 0; i < Page.Read(path).Blocks; i++)
                    blocks.Add(path, i);
            }

            return blocks;
        }
    }

    [Theory]
    [MemberData(nameof(Blocks))]
    public async Task Every_block_compiles(string path, int block) => await PageProgram.CompileAsync(Page.Read(path).Program(block));

    [Fact]
    public async Task The_first_example_prints_what_the_README_says()
    {
        Page page = Page.Read("README.md");
        string output = PageProgram.Run(await PageProgram.CompileAsync(page.Program(0)));
        Assert.Contains("0.00 1.00 1.00 0.00", output, StringComparison.Ordinal);
        Assert.Contains("It prints `0.00 1.00 1.00 0.00`.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_example_has_fifteen_lines() => Assert.Equal(15, Page.Read("README.md").Block(0).TrimEnd().Split('\n').Length);
}
