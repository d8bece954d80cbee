using Microsoft.CodeAnalysis;
using NetGen.Generator.Tests.Harness;

namespace NetGen.Generator.Tests.Analysis;

/// <summary>Every finding stands on the attribute at fault, or on the name of the class.</summary>
public class NetworkAnalyzerTests
{
    [Theory]
    [InlineData("NG1001", "Net", "[Network, Input(2), Dense(1)] class Net;")]
    [InlineData("NG1002", "Net", "[Network, Dense(1)] partial class Net;")]
    [InlineData("NG1002", "Input(2)", "[Network, Dense(1), Input(2)] partial class Net;")]
    [InlineData("NG1003", "Input(3)", "[Network, Input(2), Input(3), Dense(1)] partial class Net;")]
    [InlineData("NG1004", "Input(0)", "[Network, Input(0), Dense(1)] partial class Net;")]
    [InlineData("NG1004", "Input(null)", "[Network, Input(null), Dense(1)] partial class Net;")]
    [InlineData("NG1004", "-1", "[Network, Input(2), Dense(-1), Tanh] partial class Net;")]
    [InlineData("NG1005", "Net", "[Network, Input(2), Dense(1)] partial class Net; [Tanh] partial class Net { }")]
    [InlineData("NG1006", "Dense(3)", "[Network, Input(1, 28, 28), Dense(3)] partial class Net;")]
    [InlineData("NG1007", "Conv2D(4, 3)", "[Network, Input(1, 2, 8), Conv2D(4, 3), Flatten, Dense(3)] partial class Net;")]
    [InlineData("NG1009", "Residual<B>", "[Block, Dense(3)] class B; [Network, Input(2), Residual<B>] partial class Net;")]
    [InlineData("NG1009", "Parallel<A, B>(Merge = Merge.Add)", "[Block, Dense(3)] class A; [Block, Tanh] class B; [Network, Input(2), Parallel<A, B>(Merge = Merge.Add)] partial class Net;")]
    [InlineData("NG1010", "Block<B>", "[Block, Tanh, Block<B>] class B; [Network, Input(2), Block<B>] partial class Net;")]
    [InlineData("NG1011", "Groups = 2", "[Network, Input(3, 8, 8), Conv2D(4, 3, Groups = 2), Flatten, Dense(3)] partial class Net;")]
    [InlineData("NG1013", "Block", "[Network, Block, Input(2), Dense(1)] partial class Net;")]
    [InlineData("NG1018", "Reshape(1, 4, 4)", "[Network, Input(17), Reshape(1, 4, 4), Flatten, Dense(3)] partial class Net;")]
    [InlineData("NG1013", "Net", "[Network, Input(2), Dense(1)] static partial class Net;")]
    [InlineData("NG1013", "Net", "[Network, Input(2), Dense(1)] abstract partial class Net;")]
    [InlineData("NG1013", "Net", "[Network, Input(2), Dense(1)] partial class Net<T>;")]
    [InlineData("NG1013", "Net", "[Network, Input(2), Dense(1)] partial record Net;")]
    [InlineData("NG1013", "Net", "[Network, Input(2), Dense(1)] partial class Net(int x) { int X => x; }")]
    [InlineData("NG1013", "Net", "[Network, Input(2), Dense(1)] file partial class Net;")]
    [InlineData("NG1013", "Net", "[Network, Input(2), Dense(1)] partial struct Net;")]
    [InlineData("NG1013", "Net", "class Outer { [Network, Input(2), Dense(1)] partial class Net; }")]
    [InlineData("NG1013", "Predict", "[Network, Input(2), Dense(1)] partial class Predict;")]
    [InlineData("NG1014", "Name = \"a\"", "[Network, Input(2), Dense(1, Name = \"a\"), Dense(2, Name = \"a\")] partial class Net;")]
    [InlineData("NG1014", "Name = \"\"", "[Network, Input(2), Dense(2, Name = \"\")] partial class Net;")]
    [InlineData("NG1016", "CrossEntropy", "[Network, Input(2), Dense(2), Softmax, CrossEntropy, CrossEntropy, Sgd(0.1)] partial class Net;")]
    [InlineData("NG1016", "Sgd(0.2)", "[Network, Input(2), Dense(1), MeanSquaredError, Sgd(0.1), Sgd(0.2)] partial class Net;")]
    [InlineData("NG1017", "MeanSquaredError", "[Network, Input(2), Dense(1), MeanSquaredError] partial class Net;")]
    [InlineData("NG1017", "Sgd(0.1)", "[Network, Input(2), Dense(1), Sgd(0.1)] partial class Net;")]
    [InlineData("NG1014", "Name = \"a\"", "[Block, Tanh] class B; [Network, Input(2), Residual<B>(Name = \"a\"), Residual<B>(Name = \"a\")] partial class Net;")]
    [InlineData("NG1019", "Block<int>", "[Network, Input(2), Block<int>] partial class Net;")]
    [InlineData("NG1019", "Block<string[]>", "[Network, Input(2), Block<string[]>] partial class Net;")]
    [InlineData("NG1019", "Block<B>", "[Tanh] class B; [Network, Input(2), Block<B>] partial class Net;")]
    [InlineData("NG1019", "Block<Net>", "[Network, Input(2), Block<Net>] partial class Net;")]
    [InlineData("NG1019", "Activation<int>", "[Network, Input(2), Activation<int>] partial class Net;")]
    [InlineData("NG1019", "Activation<F>", "class F : IActivation { public static V Forward<V>(V x) where V : struct, IVector<V> => x; public static V Derivative<V>(V x, V y) where V : struct, IVector<V> => 1; } [Network, Input(2), Activation<F>] partial class Net;")]
    [InlineData("NG1019", "Activation<F>", "file struct F : IActivation { public static V Forward<V>(V x) where V : struct, IVector<V> => x; public static V Derivative<V>(V x, V y) where V : struct, IVector<V> => 1; } [Network, Input(2), Activation<F>] partial class Net;")]
    [InlineData("NG1019", "Activation<Net.F>", "[Network, Input(2), Activation<Net.F>] partial class Net { struct F : IActivation { public static V Forward<V>(V x) where V : struct, IVector<V> => x; public static V Derivative<V>(V x, V y) where V : struct, IVector<V> => 1; } }")]
    [InlineData("NG1019", "Loss<F>", "struct F : IActivation { public static V Forward<V>(V x) where V : struct, IVector<V> => x; public static V Derivative<V>(V x, V y) where V : struct, IVector<V> => 1; } [Network, Input(2), Dense(1), Loss<F>, Sgd(0.1)] partial class Net;")]
    [InlineData("NG1019", "Activation<F>", "[Block, Activation<F>] class B; struct F; [Network, Input(2), Block<B>] partial class Net;")]
    [InlineData("NG1022", "Activation<Missing>", "[Network, Input(2), Activation<Missing>] partial class Net;")]
    [InlineData("NG1005", "Block<B>", "[Block, Tanh] partial class B; [ReLU] partial class B { } [Network, Input(2), Block<B>] partial class Net;")]
    [InlineData("NG1006", "Dense(2)", "[Block, Dense(2)] class B; [Network, Input(1, 2, 2), Repeat<B>(3)] partial class Net;")]
    [InlineData("NG1022", "Block<B>", "[Block, Dense(First.OutputLength)] class B; [Network, Input(2), Dense(3)] partial class First; [Network, Input(2), Block<B>] partial class Net;")]
    [InlineData("NG1022", "Dense(\"8\")", "[Block, Dense(\"8\")] class B; [Network, Input(2), Block<B>] partial class Net;")]
    [InlineData("NG1022", "Block<Missing>", "[Network, Input(2), Block<Missing>] partial class Net;")]
    [InlineData("NG1022", "Dense(First.OutputLength)", "[Network, Input(2), Dense(3)] partial class First; [Network, Input(2), Dense(First.OutputLength)] partial class Net;")]
    [InlineData("NG1022", "Input(1, Size.Two)", "[Network, Input(2), Dense(3)] partial class First; static class Size { public const int Two = First.OutputLength; } [Network, Input(1, Size.Two), Dense(1)] partial class Net;")]
    [InlineData("NG1022", "Dense(\"8\")", "[Network, Input(2), Dense(\"8\")] partial class Net;")]
    [InlineData("NG1022", "Dense(8, Foo = 1)", "[Network, Input(2), Dense(8, Foo = 1)] partial class Net;")]
    [InlineData("NG1021", "0", "[Network, Input(2), Dense(1), Training(0)] partial class Net;")]
    [InlineData("NG1021", "Weights = WeightStorage.BFloat16", "[Network(Precision = Precision.Double, Weights = WeightStorage.BFloat16), Input(2), Dense(1)] partial class Net;")]
    [InlineData("NG1021", "Precision = (Precision)7", "[Network(Precision = (Precision)7), Input(2), Dense(1)] partial class Net;")]
    [InlineData("NG2008", "double.NaN", "[Network, Input(2), Dense(1), LeakyReLU(double.NaN)] partial class Net;")]
    [InlineData("NG3006", "InitScale = -1", "[Network, Input(2), Dense(1, Init = Initializer.Normal, InitScale = -1)] partial class Net;")]
    [InlineData("NG2010", "Step", "[Network, Input(2), Dense(2), Step, Dense(1), MeanSquaredError, Sgd(0.1)] partial class Net;")]
    [InlineData("NG4001", "CrossEntropy", "[Network, Input(2), Dense(2), CrossEntropy, Sgd(0.1)] partial class Net;")]
    [InlineData("NG4002", "BinaryCrossEntropy", "[Network, Input(2), Dense(2), Tanh, BinaryCrossEntropy, Sgd(0.1)] partial class Net;")]
    [InlineData("NG4006", "LabelSmoothing = 1", "[Network, Input(2), Dense(2), Softmax, CrossEntropy(LabelSmoothing = 1), Sgd(0.1)] partial class Net;")]
    [InlineData("NG4007", "0", "[Network, Input(2), Dense(1), Huber(0), Sgd(0.1)] partial class Net;")]
    [InlineData("NG5001", "0", "[Network, Input(2), Dense(1), MeanSquaredError, Sgd(0)] partial class Net;")]
    [InlineData("NG5004", "Beta1 = 1", "[Network, Input(2), Dense(1), MeanSquaredError, Adam(0.1, Beta1 = 1)] partial class Net;")]
    [InlineData("NG5009", "StepDecay(5, 0.5)", "[Network, Input(2), Dense(1), MeanSquaredError, Sgd(0.1), CosineDecay(10), StepDecay(5, 0.5)] partial class Net;")]
    [InlineData("NG5010", "1.5", "[Network, Input(2), Dense(1), MeanSquaredError, Sgd(0.1), ExponentialDecay(1.5)] partial class Net;")]
    [InlineData("NG5016", "Factor = 2", "[Network, Input(2), Dense(1), MeanSquaredError, Sgd(0.1), ReduceOnPlateau(Factor = 2)] partial class Net;")]
    [InlineData("NG6015", "Monitor = Monitored.ValidationF1", "[Network, Input(2), Dense(1), MeanSquaredError, Sgd(0.1), ReduceOnPlateau(Monitor = Monitored.ValidationF1)] partial class Net;")]
    [InlineData("NG5014", "0", "[Network, Input(2), Dense(1), MeanSquaredError, Sgd(0.1), ClipNorm(0)] partial class Net;")]
    [InlineData("NG5015", "Epsilon = 0", "[Network, Input(2), Dense(1), MeanSquaredError, Adam(0.1, Epsilon = 0)] partial class Net;")]
    [InlineData("NG6001", "1", "[Network, Input(2), Dense(1), Dropout(1), MeanSquaredError, Sgd(0.1)] partial class Net;")]
    [InlineData("NG6010", "2", "[Network, Input(2), Dense(1), MeanSquaredError, Sgd(0.1), ElasticNet(0.1, 2)] partial class Net;")]
    [InlineData("NG6016", "RandomFlip", "[Network, Input(4), RandomFlip, Dense(1), MeanSquaredError, Sgd(0.1)] partial class Net;")]
    [InlineData("NG6016", "Standardize", "[Network, Input(2), Dense(1), Standardize, MeanSquaredError, Sgd(0.1)] partial class Net;")]
    [InlineData("NG6019", "-1", "[Network, Input(2), Dense(1), MeanSquaredError, Sgd(0.1), MaxNorm(-1)] partial class Net;")]
    [InlineData("NG7001", "MaxBytes = 11", "[Network, Input(2), Dense(1), Budget(MaxBytes = 11)] partial class Net;")]
    [InlineData("NG1016", "Budget", "[Network, Input(2), Dense(1), Budget(MaxBytes = 12), Budget] partial class Net;")]
    [InlineData("NG6011", "L2 = -1", "[Network, Input(2), Dense(1, L2 = -1)] partial class Net;")]
    public async Task Fault_is_found_where_it_is(string id, string text, string source)
    {
        Report report = Assert.Single(await Harness.Analysis.OfAsync(source));
        Assert.Equal((id, text), (report.Id, report.Text));
    }

    /// <summary>A network of several faults gives a report for each, in their order.</summary>
    [Fact]
    public async Task Every_fault_is_reported()
        => Assert.Equal(
            ["NG1004", "NG1022", "NG1017"],
            (await Harness.Analysis.OfAsync("[Network, Input(0), Dense(\"x\"), Sgd(0.1)] partial class Net;")).Select(report => report.Id));

    /// <summary>What they find in the block is said once; what only one of them finds there, and what they find of their own, is said too.</summary>
    [Fact]
    public async Task Networks_that_place_one_block_speak_with_one_voice()
    {
        string networks = string.Join("\n", Enumerable.Range(0, 20).Select(i => $"[Network, Input({(i == 7 ? 5 : 4)}), Repeat<Body>(2), Dense(-{i + 1})] partial class Net{i};"));
        IReadOnlyList<Report> reports = await Harness.Analysis.OfAsync("[Block, Dropout(1), Reshape(4)] class Body;", networks);
        Assert.Equal(["NG6001", "NG1018"], reports.Take(2).Select(report => report.Id));
        Assert.Equal(Enumerable.Range(1, 20).Select(i => $"-{i}"), reports.Skip(2).Select(report => report.Text));
    }

    [Fact]
    public void Every_rule_is_tested()
    {
        IEnumerable<string> tested = typeof(NetworkAnalyzerTests).GetMethod(nameof(Fault_is_found_where_it_is))!
            .GetCustomAttributesData()
            .Where(data => data.AttributeType == typeof(InlineDataAttribute))
            .Select(data => (string)((IReadOnlyList<System.Reflection.CustomAttributeTypedArgument>)data.ConstructorArguments[0].Value!)[0].Value!);
        Assert.Empty(Descriptors.OfNetworks.Select(rule => rule.Id).Except(tested).Except(Rules.RuleCase.Rules));
    }

    [Fact]
    public async Task A_message_names_the_shapes_of_this_network()
    {
        Report report = Assert.Single(await Harness.Analysis.OfAsync("[Network, Input(1, 28, 28), Dense(3)] partial class Net;"));
        Assert.Contains("(1, 28, 28)", report.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sound_networks_are_silent() =>
        Assert.DoesNotContain(await Harness.Analysis.OfAsync([.. SampleSources.All]), report => report.Severity > DiagnosticSeverity.Info);

    [Fact]
    public async Task Classes_that_are_no_networks_are_left_alone()
        => Assert.Empty(await Harness.Analysis.OfAsync("[Obsolete] class A; [Block, Dense(-1)] class B; struct C; enum D { E }"));

    [Fact]
    public async Task The_part_that_bears_the_attribute_is_named()
    {
        Report report = Assert.Single(await Harness.Analysis.OfAsync("class Net { }", "[Network, Input(2), Dense(1)] class Net { }"));
        Assert.Equal(("NG1001", "Net"), (report.Id, report.Text));
    }

    [Fact]
    public async Task Errors_stay_errors_whatever_an_editorconfig_says()
    {
        Compilation project = GeneratorRun.Over("[Network, Dense(1)] partial class Net;").Output;
        Compilation quiet = project.WithOptions(project.Options.WithSpecificDiagnosticOptions([new("NG1002", ReportDiagnostic.Suppress)]));
        Diagnostic diagnostic = Assert.Single(await Harness.Analysis.DiagnosticsAsync(quiet));
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task No_prefix_of_a_sample_stops_the_analyzer(int sample)
    {
        string source = SampleSources.All[sample];
        for (int length = 0; length < source.Length; length++)
            Assert.DoesNotContain(await Harness.Analysis.DiagnosticsAsync(UserProject.Of(source[..length])), diagnostic => diagnostic.Id == "AD0001");
    }
}
