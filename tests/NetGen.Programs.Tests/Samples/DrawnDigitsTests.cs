using NetGen.Samples.Digits.Drawing;

namespace NetGen.Programs.Tests.Samples;

/// <summary>The digits that the sample draws are worth a hidden layer.</summary>
public sealed class DrawnDigitsTests
{
    [Fact]
    public void A_linear_model_is_clearly_worse()
    {
        (Dataset training, Dataset test) = (DrawnDigits.Make(4000, seed: 2), DrawnDigits.Make(1000, seed: 3));
        var linear = new LinearDigits.Trainer(new LinearDigits());
        linear.Fit(training);
        var hidden = new HiddenDigits.Trainer(new HiddenDigits());
        hidden.Fit(training);
        double worse = linear.Evaluate(test).Accuracy!.Value;
        double better = hidden.Evaluate(test).Accuracy!.Value;
        Assert.True(worse < better - 0.1, $"linear {worse:0.000}, with a hidden layer {better:0.000}");
    }

    [Fact]
    public void A_seed_always_draws_the_same()
    {
        Assert.Equal(DrawnDigits.Make(20, seed: 5).Inputs.ToArray(), DrawnDigits.Make(20, seed: 5).Inputs.ToArray());
        Assert.NotEqual(DrawnDigits.Make(20, seed: 5).Inputs.ToArray(), DrawnDigits.Make(20, seed: 6).Inputs.ToArray());
    }

    [Fact]
    public void Pixels_lie_between_paper_and_ink()
    {
        Dataset digits = DrawnDigits.Make(50, seed: 7);
        Assert.Equal([1, 28, 28], digits.InputShape);
        Assert.All(digits.Inputs.ToArray(), pixel => Assert.InRange(pixel, 0f, 1f));
        Assert.Equal(5, digits.Labels.ToArray().Count(label => label == 3));
    }
}

[Network, Input(1, 28, 28), Flatten, Dense(10), Softmax]
[CrossEntropy, Adam(0.001), Training(epochs: 10, batchSize: 64)]
internal sealed partial class LinearDigits;

[Network, Input(1, 28, 28), Flatten, Dense(128), ReLU, Dense(10), Softmax]
[CrossEntropy, Adam(0.001), Training(epochs: 10, batchSize: 64)]
internal sealed partial class HiddenDigits;
