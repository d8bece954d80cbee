using Microsoft.CodeAnalysis;
using NetGen.Generator.Tests.Harness;

namespace NetGen.Generator.Tests.Rules;

/// <summary>One fault, one finding: where the conditions of two rules hold, the first speaks alone; without what it is about the second is heard.</summary>
public sealed class PrecedenceTests
{
    private const string Sigmoids = "Input(4), Dense(16), Sigmoid, Dense(16), Sigmoid";
    private const string ReLUs = "Input(4), Dense(16), ReLU, Dense(16), ReLU, Dense(2), MeanSquaredError";

    [Theory]
    [InlineData("NG2001", "Input(4), Dense(3), ReLU, CrossEntropy, Sgd(0.1)", "NG4001", "Input(4), Dense(3), CrossEntropy, Sgd(0.1)")]
    [InlineData("NG2001", "Input(4), Dense(1), Softplus, BinaryCrossEntropy, Sgd(0.1)", "NG4002", "Input(4), Dense(1), BinaryCrossEntropy, Sgd(0.1)")]
    [InlineData("NG2003", "Input(4), Dense(1), Softmax, Dropout(0.5), CrossEntropy, Sgd(0.1)", "NG4001", "Input(4), Dense(2), Softmax, Dropout(0.5), CrossEntropy, Sgd(0.1)")]
    [InlineData("NG2003", "Input(4), Dense(1), Softmax, BinaryCrossEntropy, Sgd(0.1)", "NG4002", "Input(4), Dense(2), Softmax, BinaryCrossEntropy, Sgd(0.1)")]
    [InlineData("NG2005", $"{Sigmoids}, Dense(16), Sigmoid, Dense(2), MeanSquaredError, Sgd(0.1)", "NG2006", $"{Sigmoids}, Dense(2), MeanSquaredError, Sgd(0.1)")]
    [InlineData("NG4003", "Input(4), Dense(1), Sigmoid, MeanSquaredError, Sgd(0.1)", "NG2011", "Input(4), Dense(1), Tanh, MeanSquaredError, Sgd(0.1)")]
    [InlineData("NG5001", "Input(4), Dense(2), MeanSquaredError, Sgd(double.PositiveInfinity)", "NG5002", "Input(4), Dense(2), MeanSquaredError, Sgd(1e30)")]
    [InlineData("NG5001", "Input(4), Dense(2), MeanSquaredError, Adam(double.PositiveInfinity)", "NG5003", "Input(4), Dense(2), MeanSquaredError, Adam(0.5)")]
    [InlineData("NG5001", $"{ReLUs}, Sgd(double.PositiveInfinity)", "NG5012", $"{ReLUs}, Sgd(0.5)")]
    [InlineData("NG5002", "Input(4), Dense(2), MeanSquaredError, RmsProp(2)", "NG5003", "Input(4), Dense(2), MeanSquaredError, RmsProp(1)")]
    [InlineData("NG5002", $"{ReLUs}, Momentum(2)", "NG5012", $"{ReLUs}, Momentum(1)")]
    [InlineData("NG6006", "Input(4), BatchNorm, Dense(2), MeanSquaredError, Sgd(0.1), Training(10, 1)", "NG6007", "Input(4), BatchNorm, Dense(2), MeanSquaredError, Sgd(0.1), Training(10, 2)")]
    [InlineData("NG2010", "Input(4), Step, MeanSquaredError, Sgd(0.1)", "NG1012", "Input(4), Linear, MeanSquaredError, Sgd(0.1)")]
    public async Task First_speaks_alone(string first, string both, string second, string other)
    {
        Assert.Equal([first], await RulesAsync(both));
        Assert.Equal([second], (await RulesAsync(other)).Distinct());
    }

    /// <summary>A network that is never trained starts with weights that someone else has learned.</summary>
    [Theory]
    [InlineData("Input(16), Dense(16, Init = Initializer.Zeros), ReLU, Dense(2)")]
    [InlineData("Input(16), Dense(16, Init = Initializer.HeNormal), Tanh, Dense(2)")]
    [InlineData("Input(16), Dense(16, Init = Initializer.XavierNormal), ReLU, Dense(2)")]
    [InlineData("Input(16), Dense(16, Init = Initializer.HeNormal), SELU, Dense(2)")]
    [InlineData("Input(16), Dense(16, Init = Initializer.Normal, InitScale = 1e-6), ReLU, Dense(2)")]
    [InlineData($"{Sigmoids}, Dense(16), Sigmoid, Dense(2)")]
    public async Task Starts_and_gradients_need_a_loss(string inference)
    {
        Assert.Empty(await RulesAsync(inference));
        Assert.NotEmpty(await RulesAsync($"{inference}, MeanSquaredError, Sgd(0.1)"));
    }

    private static async Task<string[]> RulesAsync(string attributes) =>
        [.. (await Harness.Analysis.DiagnosticsAsync(UserProject.Of($"[Network, {attributes}] partial class Net;"))).Select(found => found.Id)];
}
