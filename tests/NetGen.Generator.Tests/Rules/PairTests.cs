using NetGen.Generator.Tests.Harness;

namespace NetGen.Generator.Tests.Rules;

/// <summary>Two faults of one network: both are found, and nothing beside them.</summary>
public sealed class PairTests
{
    /// <summary>Layers with a fault, each ready to be followed by another layer with weights.</summary>
    private static readonly (string Finding, string Layers)[] InLayers =
    [
        ("NG2002 Dense(64)", "Dense(64), Dense(32), ReLU"),
        ("NG2004 Softmax", "Dense(16), Softmax"),
        ("NG2006 Sigmoid", "Dense(16), Sigmoid"),
        ("NG2007 Tanh", "Dense(16), ReLU, Tanh"),
        ("NG2008 0", "Dense(16), LeakyReLU(0)"),
        ("NG2009 -1", "Dense(16), ELU(-1)"),
        ("NG3001 Init = Initializer.Zeros", "Dense(16, Init = Initializer.Zeros), GELU"),
        ("NG3002 Init = Initializer.HeNormal", "Dense(16, Init = Initializer.HeNormal), HardSigmoid"),
        ("NG3003 Init = Initializer.XavierUniform", "Dense(16, Init = Initializer.XavierUniform), SiLU"),
        ("NG3004 Init = Initializer.HeUniform", "Dense(16, Init = Initializer.HeUniform), SELU"),
        ("NG6002 0.9", "Dense(16), ReLU, Dropout(0.9)"),
        ("NG6004 Dropout(0.5)", "Dense(16), ReLU, Dropout(0.5), BatchNorm"),
        ("NG6005 Dense(48)", "Dense(48), BatchNorm, ReLU"),
        ("NG7003 Dense(10)", "Dense(10), ReLU"),
    ];

    /// <summary>What comes after the layers, with a fault.</summary>
    private static readonly (string Finding, string Training)[] InTraining =
    [
        ("NG2001 ReLU", "ReLU, MeanSquaredError, Sgd(0.1)"),
        ("NG2011 Tanh", "Tanh, Huber, Sgd(0.1)"),
        ("NG4003 MeanAbsoluteError", "Softmax, MeanAbsoluteError, Sgd(0.1)"),
        ("NG5002 1e-7", "MeanSquaredError, Sgd(1e-7)"),
        ("NG5003 0.5", "MeanSquaredError, Adam(0.5)"),
        ("NG5005 Beta2 = 0.5", "MeanSquaredError, Adam(0.001, Beta2 = 0.5)"),
        ("NG5006 ExponentialDecay(0.1)", "MeanSquaredError, Sgd(0.1), ExponentialDecay(0.1), Training(20)"),
        ("NG5007 StepDecay(30, 0.1)", "MeanSquaredError, Sgd(0.1), StepDecay(30, 0.1)"),
        ("NG5008 CosineDecay(10)", "MeanSquaredError, AdaGrad(0.1), CosineDecay(10)"),
        ("NG5011 0.01", "MeanSquaredError, AdaDelta(0.01)"),
        ("NG5017 20", "MeanSquaredError, Sgd(0.1), Warmup(20)"),
        ("NG6003 Dropout(0.5)", "Dropout(0.5), MeanSquaredError, Sgd(0.1)"),
        ("NG6009 L2(0.1)", "MeanSquaredError, Sgd(0.1), L1(0.1), L2(0.1)"),
        ("NG6010 1", "MeanSquaredError, Sgd(0.1), ElasticNet(0.1, 1)"),
        ("NG6011 3", "MeanSquaredError, Sgd(0.1), L1(3)"),
        ("NG6012 L2(0.1)", "MeanSquaredError, Adam(0.1), L2(0.1)"),
        ("NG6013 20", "MeanSquaredError, Sgd(0.1), EarlyStopping(20)"),
        ("NG6014 Monitor = Monitored.TrainingLoss", "MeanSquaredError, Sgd(0.1), EarlyStopping(3, Monitor = Monitored.TrainingLoss)"),
    ];

    /// <summary>Errors, which speak before anything else.</summary>
    private static readonly (string Finding, string Text)[] Errors =
    [
        ("NG1004 -1", "Dense(-1)"), ("NG1014 Name = \"\"", "Dense(16, Name = \"\")"), ("NG1021 double.NaN", "Rescale(double.NaN)"), ("NG2008 double.NaN", "LeakyReLU(double.NaN)"),
        ("NG6001 2", "Dropout(2)"), ("NG6011 L1 = -1", "Dense(16, L1 = -1)"), ("NG3006 InitScale = 0", "Dense(16, InitScale = 0)"),
        ("NG5010 0", "CosineDecay(0)"), ("NG5014 0", "ClipNorm(0)"), ("NG6019 0", "MaxNorm(0)"), ("NG6010 7", "ElasticNet(0.1, 7)"),
    ];

    public static TheoryData<int> Layers => new(Enumerable.Range(0, InLayers.Length));

    public static TheoryData<int> Faults => new(Enumerable.Range(0, Errors.Length));

    [Theory]
    [MemberData(nameof(Layers))]
    public async Task Two_faults_of_layers(int first)
    {
        foreach (var second in InLayers.Where(second => second != InLayers[first]))
            await OnlyAsync([InLayers[first].Finding, second.Finding], $"Input(16), {InLayers[first].Layers}, {second.Layers}, Dense(2), MeanSquaredError, Sgd(0.1)");
    }

    [Theory]
    [MemberData(nameof(Layers))]
    public async Task One_of_layers_and_one_of_training(int first)
    {
        foreach (var second in InTraining)
            await OnlyAsync([InLayers[first].Finding, second.Finding], $"Input(16), {InLayers[first].Layers}, Dense(2), {second.Training}");
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Two_errors(int first)
    {
        foreach (var second in Errors.Where(second => second != Errors[first]))
            await OnlyAsync([Errors[first].Finding, second.Finding], $"Input(16), MeanSquaredError, Sgd(0.1), Dense(16), {Errors[first].Text}, {second.Text}");
    }

    private static async Task OnlyAsync(string[] findings, string attributes)
    {
        var found = await Harness.Analysis.DiagnosticsAsync(UserProject.Of($"[Network, {attributes}] partial class Net;"));
        Assert.True(findings.SequenceEqual(found.Select(Report.Of).Select(report => $"{report.Id} {report.Text}")), $"{attributes}\n{string.Join("\n", found)}");
    }
}
