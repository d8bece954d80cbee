using System.Globalization;
using System.Text.RegularExpressions;
using NetGen.Generator.Tests.Docs;

namespace NetGen.Generator.Tests.PyTorch;

/// <summary>The example of the guide, run as it stands there: NetGen, PyTorch, NetGen, and the same predictions each time.</summary>
public sealed partial class GuideTests
{
    private static readonly Page Page = Page.Read("src/docs/pytorch.md");

    [TorchFact]
    public async Task The_example_predicts_the_same_on_both_sides()
    {
        using TemporaryFolder folder = new();
        double[] before = Numbers(await RunAsync(0, folder));
        double[] inPython = Numbers(Python.Lines(Python.WithTorch, folder.Path, "-c", Script().Match(Page.Text).Groups["code"].Value)[0]);
        double[] after = Numbers(await RunAsync(1, folder));

        Assert.Equal(10, before.Length);
        Assert.True(before.Max() - before.Min() > 0.01, "the predictions are all alike");
        Assert.Equal(before, after);
        Assert.All(before.Zip(inPython), pair => Assert.Equal(pair.First, pair.Second, 1.01e-4));
    }

    private static async Task<string> RunAsync(int block, TemporaryFolder folder)
    {
        string[] files = [.. Page.Program(block).Select(file => FileName().Replace(file, match => $"@\"{folder.File(match.Groups["name"].Value)}\""))];
        return PageProgram.Run(await PageProgram.CompileAsync(files));
    }

    private static double[] Numbers(string line) => [.. line.Trim().Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture))];

    [GeneratedRegex("^```python\n(?<code>.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Script();

    [GeneratedRegex("\"(?<name>\\w+\\.safetensors)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FileName();
}
