using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Generator.Tests.Generation;

/// <summary>A declaration as a slip of the hand, or an afterthought, might leave it.</summary>
internal static partial class Mutation
{
    private static readonly string[] Values = ["0", "-1", "1", "2", "7", "1e9", "1e-9", "0.5", "double.NaN", "int.MaxValue", "int.MinValue", "null", "\"a\"", "Missing.Value", "(Initializer)99"];

    private static readonly string[] Attributes =
    [
        "Tanh", "ReLU", "Softmax", "Sigmoid", "Linear", "Step", "PReLU", "BatchNorm", "LayerNorm", "Flatten", "Dropout(0.5)", "Dense(3)", "Dense(1, Init = Initializer.Zeros)", "Conv2D(4, 3)", "MaxPool2D(2)",
        "GlobalAveragePool", "Reshape(1, 2, 2)", "Standardize", "RandomFlip", "Rescale(2)", "Input(4)", "Network", "Block", "Block<Net>", "Residual<Missing>", "Activation<int>", "Loss<int>",
        "MeanSquaredError", "CrossEntropy", "BinaryCrossEntropy", "Sgd(0.1)", "Adam(0.5)", "AdaDelta(0.01)", "L1(1)", "L2(0)", "ElasticNet(0.1, 1)", "CosineDecay(3)", "Warmup(99)", "EarlyStopping(99)",
        "ReduceOnPlateau", "Training(1, 1)", "Training(Samples = 1)", "Budget(MaxBytes = 9)", "MaxNorm(0)",
    ];

    /// <summary>One to three slips. With <paramref name="parses"/> what is left is still C#: whole attributes and numbers change.</summary>
    public static string Of(string declaration, Random random, bool parses)
    {
        for (int slips = random.Next(3); slips >= 0; slips--)
            declaration = parses || random.Next(2) == 0 ? ChangeAttribute(declaration, random) : ChangeToken(declaration, random);
        return declaration;
    }

    private static string ChangeAttribute(string declaration, Random random)
    {
        Match[] found = (random.Next(3) == 0 ? Numbers() : Whole()).Matches(declaration).ToArray();
        if (found.Length == 0)
            return declaration;
        Match at = found[random.Next(found.Length)], other = found[random.Next(found.Length)];
        string instead = random.Next(5) switch
        {
            0 => other.Value,
            1 when !char.IsDigit(at.Value[0]) => at.Value + ", " + other.Value,
            2 when !char.IsDigit(at.Value[0]) => "Linear",
            _ => char.IsDigit(at.Value[0]) ? Values[random.Next(Values.Length)] : Attributes[random.Next(Attributes.Length)],
        };
        return declaration[..at.Index] + instead + declaration[(at.Index + at.Length)..];
    }

    private static string ChangeToken(string declaration, Random random)
    {
        string[] tokens = [.. SyntaxFactory.ParseTokens(declaration).Select(token => token.ToFullString())];
        int at = random.Next(tokens.Length), other = random.Next(tokens.Length);
        tokens[at] = random.Next(4) switch
        {
            0 => "",
            1 => tokens[at] + " " + tokens[at],
            2 => tokens[other],
            _ => Values[random.Next(Values.Length)],
        };
        return string.Concat(tokens);
    }

    [GeneratedRegex(@"(?<=[\[,] ?)[A-Z][A-Za-z0-9]*(<[^>]*>)?(\([^()]*\))?(?=[,\]])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Whole();

    [GeneratedRegex(@"(?<=[(, =])[0-9][0-9.e-]*(?=[,)])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Numbers();
}
