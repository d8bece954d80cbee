namespace NetGen.Tests.Training.Declared;

[Network, Input(3), Dense(5), Tanh, Dense(3), Softmax, CrossEntropy(LabelSmoothing = 0.1), Sgd(0.1), Training(1, 16)]
internal sealed partial class Choice;

[Network(Precision = Precision.Double), Input(3), Dense(20), ReLU, Dense(3), Softmax, CrossEntropy, Adam(0.02), Training(30, 20)]
internal sealed partial class ChoiceInDouble;

[Network, Input(3), Softmax, CrossEntropy, Sgd(0.1), Training(1, 16)]
internal sealed partial class NothingButSoftmax;

[Network, Input(3), Dense(1), Sigmoid, BinaryCrossEntropy, Sgd(0.1), Training(1, 16)]
internal sealed partial class Question;

[Network, Input(3), Dense(17), Sigmoid, BinaryCrossEntropy, Sgd(0.1), Training(1, 7)]
internal sealed partial class Questions;

/// <summary>At rate 0 nothing moves, so that the accuracy of the steps is that of the data.</summary>
public sealed class TrainingAccuracyTests
{
    private static readonly Dataset Classes = Dataset.FromLabels(Values(300), 3, [.. Enumerable.Range(0, 100).Select(i => i * i % 3)]);

    [Fact]
    public void Classes_are_counted()
    {
        Check(new Choice.Trainer(new()) { LearningRate = 0 }, Classes);
        Check(new ChoiceInDouble.Trainer(new()) { LearningRate = 0 }, Classes);
        Check(new NothingButSoftmax.Trainer(new()) { LearningRate = 0 }, Classes);
    }

    [Fact]
    public void Questions_are_counted()
    {
        Check(new Question.Trainer(new()) { LearningRate = 0 }, Dataset.FromLabels(Values(300), 3, [.. Enumerable.Range(0, 100).Select(i => i % 2)]));
        float[] targets = [.. Enumerable.Range(0, 1700).Select(i => (float)(i * i % 2))];
        Check(new Questions.Trainer(new()) { LearningRate = 0 }, Dataset.FromTargets(Values(300), 3, targets, 17));
    }

    [Fact]
    public void It_rises_as_the_network_learns_and_the_threads_do_not_matter()
    {
        double?[] Train(int threads) => [.. new ChoiceInDouble.Trainer(new(), new() { Threads = threads }).Fit(Classes).Epochs.Select(epoch => epoch.TrainingAccuracy)];
        double?[] accuracies = Train(1);

        Assert.Equal(accuracies, Train(2));
        Assert.True(accuracies[^1] > accuracies[0]);
    }

    [Fact]
    public void A_regression_has_none() => Assert.Null(new Lines.Trainer(new()).Fit(Samples.Regression(24, 2, 1)).Epochs[0].TrainingAccuracy);

    private static void Check<TNetwork>(Trainer<TNetwork> trainer, Dataset data)
        where TNetwork : class, INetwork<TNetwork>
    {
        double expected = trainer.Evaluate(data).Accuracy!.Value;
        Assert.InRange(expected, 0.05, 0.95);
        Assert.Equal(expected, trainer.Fit(data).Epochs[0].TrainingAccuracy!.Value, 12);
    }

    private static float[] Values(int count) => [.. Enumerable.Range(0, count).Select(i => (float)Math.Sin((1.7 * i) + 0.3))];
}
