namespace NetGen.Programs.Tests.Benchmarks;

/// <summary>What <c>peers</c> says where it cannot begin. The peers themselves are too large to install for a test.</summary>
public sealed class PeersTests
{
    [Fact]
    public void Needs_a_block_to_write_to()
    {
        using TemporaryFile readme = new();
        File.WriteAllText(readme.Path, "<!-- end of peers -->\n<!-- peers -->\n");
        AssertFails(Peers("python3", "--readme", readme.Path), "has no block between '<!-- peers -->' and '<!-- end of peers -->'");
        Assert.Equal("<!-- end of peers -->\n<!-- peers -->\n", File.ReadAllText(readme.Path));
    }

    [Fact]
    public void Needs_an_interpreter() => AssertFails(Peers("no such python"), "'no such python' does not start");

    [Fact]
    public void Needs_an_answer() =>
        AssertFails(Peers(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet"), "PyTorch's process ");

    [Fact]
    public void Needs_its_options()
    {
        ProgramRun run = ProgramRun.Of("NetGen.Benchmarks", "peers");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("--python", run.Errors, StringComparison.Ordinal);
    }

    private static ProgramRun Peers(string python, params string[] more) => ProgramRun.Of(
        "NetGen.Benchmarks", ["peers", "--python", python, "--script", "none.py", "--models", "none", "--onnx-runtime", "none.so", .. more]);

    private static void AssertFails(ProgramRun run, string problem)
    {
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("benchmarks: ", run.Errors, StringComparison.Ordinal);
        Assert.Contains(problem, run.Errors, StringComparison.Ordinal);
    }
}
