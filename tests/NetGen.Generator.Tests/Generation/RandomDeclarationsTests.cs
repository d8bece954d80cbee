using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NetGen.Generator.Tests.Harness;

namespace NetGen.Generator.Tests.Generation;

/// <summary>
/// Declarations drawn at random, most of them faulty: a sound one compiles without a warning, one in error has findings and no error that follows from them.
/// <c>NETGEN_LONG=1</c> draws many more.
/// </summary>
public class RandomDeclarationsTests
{
    private const int NetworksPerProject = 20;

    private static readonly string[] Sound =
    [
        "Dense({n})", "Dense({n}, UseBias = false)", "Dense({n}, Init = Initializer.Orthogonal, L1 = 0.1)", "Dense({n}, L2 = 1e-3)", "Flatten", "Linear", "Sigmoid",
        "Tanh", "ReLU", "LeakyReLU", "LeakyReLU({x})", "ELU({x})", "Softmax",
        "Conv2D({n}, 1)", "Conv2D({n}, 1, 2, Stride = 2, Padding = Pad.Same)", "MaxPool2D(2, Padding = Pad.Same)", "GlobalAveragePool", "Reshape({n}, 1)",
        "SELU", "GELU", "SiLU", "Softplus", "HardSigmoid", "HardSwish", "Mish", "PReLU", "BatchNorm", "BatchNorm(Momentum = {x}, Epsilon = 0.1)", "LayerNorm", "Dropout(0.5)", "GaussianNoise(0.1)", "RandomFlip", "RandomZoom(0.1)", "Rescale(2)",
        "Block<{b}>", "Residual<{b}>", "Parallel<{b}, {b}>", "Parallel<{b}, {b}>(Merge = Merge.Add)", "Repeat<{b}>({n})",
    ];

    private static readonly string[] Faulty =
    [
        "Conv2D({n}, {z})", "Conv2D({n}, 3, Groups = {n}, Dilation = {z})", "AveragePool2D({z})", "Reshape()",
        "Dense({z})", "Dense(Missing.Value)", "Dense({n}, Name = \"same\")", "Dense({n}, Name = null)", "Dense({n}, L1 = {z})", "Input({n})", "LeakyReLU({z})", "Network",
        "Dense({n}, Init = (Initializer)99)", "Dense({n}, InitScale = {z})", "MeanSquaredError", "Sgd({z})", "Training({z})", "Huber({z})", "Step", "Standardize", "BatchNorm(Epsilon = {z})",
    ];

    /// <summary>What they may place, sound or not.</summary>
    private static readonly string[] Blocks =
    [
        "[Block, Tanh] sealed class Same;", "[Block, Dense(3), ReLU] sealed class Three;", "[Block, Residual<Same>, Block<Three>] sealed class Nested;",
        "[Block, Dense(0)] sealed class Bad;", "[Tanh] sealed class Plain;", "[Block, Block<Round>] sealed class Round;",
    ];

    private static readonly string[] Inputs = ["Input({n})", "Input({n})", "Input({n}, {n})", "Input({n}, {n}, {n})", "Input({z})", "Input()", "Input(null)", "Tanh"];

    private static readonly string[] Losses =
    [
        "MeanSquaredError", "MeanAbsoluteError", "Huber", "Huber({x})", "Sigmoid, BinaryCrossEntropy", "Softmax, CrossEntropy", "Softmax, CrossEntropy(LabelSmoothing = 0.2)", "CrossEntropy", "BinaryCrossEntropy",
    ];

    private static readonly string[] Optimizers =
    [
        "Sgd({x})", "Momentum({x})", "Momentum({x}, Nesterov = true)", "AdaGrad({x})", "RmsProp({x}, Rho = {x})", "AdaDelta", "Adam({x})", "Adam({x}, Beta1 = {z})",
        "AdamW({x}, WeightDecay = {x})", "Sgd({x}), L2({x}), ClipNorm({x})", "Adam({x}), ElasticNet({x}, {x}), ClipValue({x}), MaxNorm({x})", "Sgd({x}), L1({x}), ClipNorm({z})", "Sgd({z})", "Tanh",
    ];

    public static TheoryData<int> Seeds => new(Enumerable.Range(1, Environment.GetEnvironmentVariable("NETGEN_LONG") == "1" ? 500 : 5));

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Sound_or_not_nothing_is_left_unsaid(int seed)
    {
        Random random = new(seed);
        string[] sources = [.. Enumerable.Range(0, NetworksPerProject).Select(index => Draw(random, $"Net{index}"))];
        GeneratorRun run = GeneratorRun.Over([.. sources, string.Join("\n", Blocks)]);
        Assert.Null(run.Result.Exception);
        Assert.Empty(run.Result.Diagnostics);

        ImmutableArray<Diagnostic> findings = await Harness.Analysis.DiagnosticsAsync(run.Output);
        Assert.DoesNotContain(findings, finding => finding.Id == "AD0001");
        Assert.DoesNotContain(run.Output.GetDiagnostics(), diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && run.IsGenerated(diagnostic.Location.SourceTree));

        // What is wrong with a block stands there, and says in its message where that is placed.
        HashSet<string> found = [.. findings.Where(finding => finding.Severity == DiagnosticSeverity.Error).Select(finding => $"Net{Path.GetFileNameWithoutExtension(finding.Location.SourceTree!.FilePath)}.g.cs")];
        bool isInBlock = found.Remove($"Net{NetworksPerProject}.g.cs");
        string[] inError = [.. InError(run)];
        Assert.Subset(inError.ToHashSet(), found);
        Assert.True(isInBlock || !inError.Except(found).Any());
    }

    /// <summary>The networks that the generator gave members that throw.</summary>
    private static IEnumerable<string> InError(GeneratorRun run)
        => run.Files.Where(file => file.Value.Contains("NetGenError", StringComparison.Ordinal)).Select(file => file.Key).Order(StringComparer.Ordinal);

    private static string Draw(Random random, string name)
    {
        List<string> attributes = [random.Next(10) == 0 ? "Network(Precision = Precision.Double)" : "Network", Pick(random, Inputs)];
        for (int count = random.Next(5); count >= 0; count--)
            attributes.Add(Pick(random, random.Next(12) == 0 ? Faulty : Sound));
        if (random.Next(4) > 0)
            attributes.AddRange([Pick(random, Losses), Pick(random, Optimizers)]);
        return $"[{string.Join(", ", attributes.Select(attribute => Fill(random, attribute)))}] public sealed partial class {name};";
    }

    private static string Fill(Random random, string attribute)
        => attribute
            .Replace("{b}", Pick(random, ["Same", "Same", "Same", "Three", "Three", "Nested", "Nested", "Bad", "Plain", "Round"]), StringComparison.Ordinal)
            .Replace("{n}", Pick(random, ["1", "2", "3", "7", "8", "16", "17", "33", "129"]), StringComparison.Ordinal)
            .Replace("{x}", Pick(random, ["0.001", "0.1", "0.5", "0.9", "1e-300", "1"]), StringComparison.Ordinal)
            .Replace("{z}", Pick(random, ["0", "-1", "int.MaxValue", "int.MinValue"]), StringComparison.Ordinal);

    private static string Pick(Random random, string[] of) => of[random.Next(of.Length)];
}
