using System.Text.RegularExpressions;
using NetGen.Compiler.Declaration;
using NetGen.Compiler.Emission;
using NetGen.Compiler.Graph;
using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;
using NetGen.Compiler.Scheduling;
using NetGen.Compiler.Tests.Graph;

namespace NetGen.Compiler.Tests.Documentation;

/// <summary>inside.md shows what the stages' printers say of one network; here they say it again.</summary>
public sealed class InsideTests
{
    private static readonly NetworkDeclaration Tiny = Declare.Network(
        Declare.Input(16),
        Declare.Dense(8),
        Declare.On("Tanh"),
        Declare.On("MeanSquaredError"),
        Declare.Sgd(),
        Declare.On("Training", ("epochs", 10), ("batchSize", 64)));

    private static readonly NetworkGraph Graph = GraphBuilder.Build(Tiny);
    private static readonly NetworkSchedule Schedule = Scheduler.Schedule(Planner.Plan(Lowerer.Lower(Graph), sizeof(float)));

    [Theory]
    [InlineData("declaration")]
    [InlineData("graph")]
    [InlineData("unfused")]
    [InlineData("fused")]
    [InlineData("plan")]
    [InlineData("schedule")]
    [InlineData("kernel")]
    public void The_page_shows_what_the_stage_prints(string stage)
    {
        string page = File.ReadAllText(PagePath()).Replace("\r\n", "\n", StringComparison.Ordinal);
        var block = Regex.Match(page, $"<!-- {stage} -->\n```[a-z]+\n(?<text>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5));
        Assert.True(block.Success, $"inside.md has no block for \"{stage}\".");

        string printed = Print(stage);
        if (Environment.GetEnvironmentVariable("NETGEN_UPDATE_DOCS") == "1")
        {
            var text = block.Groups["text"];
            File.WriteAllText(PagePath(), page[..text.Index] + printed + page[(text.Index + text.Length)..]);
            return;
        }

        Assert.Equal(printed, block.Groups["text"].Value);
    }

    private static string Print(string stage) => stage switch
    {
        "declaration" => DeclarationPrinter.Text(Tiny),
        "graph" => GraphPrinter.Text(Graph),
        "unfused" => IrPrinter.Text(Lowerer.LowerUnfused(Graph)),
        "fused" => IrPrinter.Text(Schedule.Plan.Program),
        "plan" => PlanPrinter.Text(Schedule.Plan),
        "schedule" => SchedulePrinter.Text(Schedule),
        _ => Kernel(),
    };

    /// <summary>The method of the batch's forward product at 512 bits.</summary>
    private static string Kernel()
    {
        var code = new CodeWriter();
        new KernelPrinter(code, isDouble: false).Print(Schedule.Kernels.First(kernel => kernel.Name == "Tanh1"));
        string text = code.ToString();
        int start = text.IndexOf("[MethodImpl(MethodImplOptions.AggressiveOptimization)]", StringComparison.Ordinal);
        int end = text.IndexOf("\n}\n", start, StringComparison.Ordinal);
        return text[start..(end + 3)];
    }

    private static string PagePath()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "NetGen.sln")))
            folder = Path.GetDirectoryName(folder);
        Assert.NotNull(folder);
        return Path.Combine(folder, "generator", "docs", "inside.md");
    }
}
