using System.Text.Json;

namespace NetGen.Programs.Tests.Benchmarks;

/// <summary>The benchmarks' <c>table</c>: what it measures and what it writes. How long anything takes is nothing to test.</summary>
public sealed class TableTests
{
    [Fact]
    public void Lists_every_workload()
    {
        string[] networks =
        [
            "predict-tiny", "predict-mlp", "predict-mlp-bf16", "predict-big", "predict-big-bf16", "predict-lenet", "predict-mlp-64",
            "step-mlp-64", "step-mlp-128", "step-big-128", "step-lenet-64", "step-lenet-128", "step-cnn-128",
            "step-expm-32", "step-expm-200", "step-expm-10000", "gradient-small-200", "gradient-small-200-double",
            "conv-1", "conv-32", "step-mlp-128-2t", "step-lenet-128-2t",
        ];
        Assert.Subset(Table("--list").Lines.ToHashSet(), networks.ToHashSet());
    }

    [Fact]
    public void Writes_what_it_measured()
    {
        using TemporaryFile json = new();
        string[] lines = Table("--filter", "predict-tiny", "--json", json.Path).Lines;
        Assert.Matches(@"^\d+ bits, multiply-adds \d+\.\d GFLOP/s, reading L1 \d+, .*DRAM \d+ GB/s$", lines[0]);
        Assert.Contains(lines, line => line.TrimStart().StartsWith("predict-tiny ", StringComparison.Ordinal));

        JsonElement row = Assert.Single(JsonDocument.Parse(File.ReadAllText(json.Path)).RootElement.EnumerateArray());
        Assert.Equal(["name", "median_ns", "min_ns", "bytes", "gflops", "limit_share"], row.EnumerateObject().Select(property => property.Name));
        Assert.Equal("predict-tiny", row.GetProperty("name").GetString());
        Assert.Equal(0, row.GetProperty("bytes").GetInt64());
        double median = row.GetProperty("median_ns").GetDouble();
        Assert.InRange(row.GetProperty("min_ns").GetDouble(), double.Epsilon, median);
        Assert.Equal(2 * ((4 * 16) + (16 * 16) + (16 * 3)) / median, row.GetProperty("gflops").GetDouble(), 1e-6);
        Assert.True(row.GetProperty("limit_share").GetDouble() > 0);
    }

    [Theory]
    [InlineData("--filter", "no such workload", "no such workload")]
    [InlineData("--json", "no such folder/table.json", "no such folder")]
    [InlineData("--filter", "", "--filter")]
    [InlineData("--json", "", "--json")]
    public void Says_what_is_wrong(string option, string value, string problem)
    {
        ProgramRun run = ProgramRun.Of("NetGen.Benchmarks", "table", option, value);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(problem, run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Knows_what_BenchmarkDotNet_is_to_study()
    {
        ProgramRun run = ProgramRun.Of("NetGen.Benchmarks", "study", "--list", "flat");
        Assert.True(run.ExitCode == 0, run.Output + run.Errors);
        Assert.Contains("NetGen.Benchmarks.Study.NetworkStudy.Call", run.Lines);
    }

    private static ProgramRun Table(params string[] arguments)
    {
        ProgramRun run = ProgramRun.Of("NetGen.Benchmarks", ["table", .. arguments]);
        Assert.True(run.ExitCode == 0, run.Output + run.Errors);
        return run;
    }
}
