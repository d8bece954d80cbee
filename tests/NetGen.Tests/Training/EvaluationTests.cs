using NetGen.Runtime;

namespace NetGen.Tests.Training;

public sealed class EvaluationTests
{
    [Fact]
    public void Classes_are_judged_by_the_confusion_matrix()
    {
        // actual → predicted: 0→0 0→0 0→1 1→1 1→2 2→2
        (int Actual, int Predicted)[] answers = [(0, 0), (0, 0), (0, 1), (1, 1), (1, 2), (2, 2)];
        Evaluation result = Judge(TrainingTask.Classification, 3, answers.Select(answer => (OneHot(answer.Predicted), OneHot(answer.Actual))), ["cat", "dog", "owl"]);

        Assert.Equal(4.0 / 6, result.Accuracy!.Value, 15);
        Assert.Equal([1, 0.5, 0.5], result.Classes.Select(scores => scores.Precision));
        Assert.Equal([2.0 / 3, 0.5, 1], result.Classes.Select(scores => scores.Recall));
        Assert.Equal([0.8, 0.5, 0.666666666667], result.Classes.Select(scores => Math.Round(scores.F1, 12)));
        Assert.Equal([3, 2, 1], result.Classes.Select(scores => scores.Samples));
        Assert.Equal((0.8 + 0.5 + (2.0 / 3)) / 3, result.F1!.Value, 15);
        Assert.Equal([2, 1, 0, 0, 1, 1, 0, 0, 1], from actual in Enumerable.Range(0, 3) from predicted in Enumerable.Range(0, 3) select result.Confusion![actual, predicted]);
        Assert.Null(result.RSquared);
        Assert.Equal(
            """
            actual    cat  dog  owl
            cat         2    1    0
            dog         0    1    1
            owl         0    0    1
            """.ReplaceLineEndings("\n"), result.Confusion!.ToString());
    }

    [Fact]
    public void A_class_that_is_never_answered_scores_zero()
    {
        Evaluation result = Judge(TrainingTask.Classification, 3, [(OneHot(0), OneHot(0)), (OneHot(0), OneHot(1))], null);

        Assert.Equal([0.5, 0, 0], result.Classes.Select(scores => scores.Precision));
        Assert.Equal([1, 0, 0], result.Classes.Select(scores => scores.Recall));
        Assert.Equal(0, result.Classes[2].F1);
    }

    [Fact]
    public void One_sigmoid_output_makes_two_classes()
    {
        // true positives 2, false positives 1, false negatives 1, true negatives 1; ½ itself is a no
        Evaluation result = Judge(TrainingTask.Binary, 1, [([0.9], [1]), ([0.6], [1]), ([0.7], [0]), ([0.5], [1]), ([0.1], [0])], null);

        Assert.Equal(0.6, result.Accuracy!.Value, 15);
        Assert.Equal(2, result.Confusion!.Classes);
        Assert.Equal([1, 1, 1, 2], [result.Confusion[0, 0], result.Confusion[0, 1], result.Confusion[1, 0], result.Confusion[1, 1]]);
        Assert.Equal(2.0 / 3, result.Precision!.Value, 15);
        Assert.Equal(2.0 / 3, result.Recall!.Value, 15);
        Assert.Equal(0.5, result.Classes[0].Precision);
    }

    [Fact]
    public void Several_sigmoid_outputs_are_questions_of_their_own()
    {
        Evaluation result = Judge(TrainingTask.Binary, 2, [([0.9, 0.9], [1, 0]), ([0.2, 0.8], [1, 1]), ([0.1, 0.1], [0, 0])], null);

        Assert.Equal(4.0 / 6, result.Accuracy!.Value, 15);
        Assert.Null(result.Confusion);
        Assert.Equal([1, 0.5], result.Classes.Select(scores => scores.Precision));
        Assert.Equal([0.5, 1], result.Classes.Select(scores => scores.Recall));
        Assert.Equal(0.75, result.Precision);
    }

    [Fact]
    public void Regressions_have_mean_absolute_error_and_determination()
    {
        // first output: targets 1 2 3 4, residuals 1 0 0 −1: 1 − 2/5; second: constant target, met exactly: 1
        Evaluation result = Judge(TrainingTask.Regression, 2, [([2, 7], [1, 7]), ([2, 7], [2, 7]), ([3, 7], [3, 7]), ([3, 7], [4, 7])], null);

        Assert.Equal(2.0 / 8, result.MeanAbsoluteError!.Value, 15);
        Assert.Equal((0.6 + 1) / 2, result.RSquared!.Value, 15);
        Assert.Null(result.Accuracy);
        Assert.Empty(result.Classes);
    }

    [Fact]
    public void Determination_survives_a_large_mean()
    {
        Evaluation result = Judge(TrainingTask.Regression, 1, [([1e9 + 1], [1e9 + 1]), ([1e9 + 2], [1e9 + 2]), ([1e9 + 3.5], [1e9 + 3])], null);

        Assert.Equal(1 - (0.25 / 2), result.RSquared!.Value, 12);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(600)]
    [InlineData(1025)]
    public void A_trainer_evaluates_all_of_the_data(int count)
    {
        Linear<double> network = new(2, 2);
        network.Parameters.Set("dense1.weight", [1, 0, 0, 1]);
        float[] inputs = [.. Enumerable.Range(0, count * 2).Select(i => (float)(i % 7))];
        float[] targets = [.. inputs.Select(value => value - 0.5f)];
        Evaluation result = network.Train().Evaluate(Dataset.FromTargets(inputs, 2, targets, 2));

        Assert.Equal(count, result.Samples);
        Assert.Equal(2 * 0.25, result.Loss, 12);
        Assert.Equal(0.5, result.MeanAbsoluteError!.Value, 12);
    }

    [Fact]
    public void Labels_serve_two_classes_of_one_output_and_names_reach_the_scores()
    {
        Linear<float> network = new(1, 1);
        network.Parameters.Set("dense1.weight", [1]);
        Dataset data = Dataset.FromLabels([0.9f, 0.8f, 0.1f], 1, [1, 0, 0], classNames: ["no", "yes"]);
        Linear<float>.Trainer trainer = network.Train(task: TrainingTask.Binary, epochs: 1);
        trainer.Engine.LearningRate = 0;
        Evaluation result = trainer.Evaluate(data);

        Assert.Equal(2.0 / 3, result.Accuracy!.Value, 15);
        Assert.Equal("no yes", string.Join(" ", result.Classes.Select(scores => scores.Name)));
        Assert.Equal((0.01 + 0.64 + 0.01) / 3, result.Loss, 6);
        Assert.Equal(2.0 / 3, trainer.Fit(data).Epochs[0].TrainingAccuracy!.Value, 15);
    }

    private static Evaluation Judge(TrainingTask task, int outputs, IEnumerable<(double[] Outputs, double[] Targets)> samples, string[]? names)
    {
        Metrics metrics = Metrics.Of(task, outputs, names);
        int count = 0;
        foreach ((double[] output, double[] target) in samples)
        {
            metrics.Add(output, target);
            count++;
        }

        return metrics.Result(count, 0.25);
    }

    private static double[] OneHot(int index) => [.. Enumerable.Range(0, 3).Select(i => i == index ? 1.0 : 0.0)];
}
