namespace NetGen.Runtime;

/// <summary>Several sigmoid outputs: each asks whether the sample is of its class, apart from the others.</summary>
internal sealed class QuestionMetrics(int outputLength, IReadOnlyList<string>? classNames) : Metrics
{
    private readonly long[] _hits = new long[outputLength];
    private readonly long[] _answered = new long[outputLength];
    private readonly long[] _samples = new long[outputLength];
    private double _right;

    public override void Add(ReadOnlySpan<double> outputs, ReadOnlySpan<double> targets)
    {
        _right += Answers.RightShare(TrainingTask.Binary, outputs, targets);
        for (int i = 0; i < outputs.Length; i++)
        {
            bool answered = Answers.IsYes(outputs[i]);
            bool actual = Answers.IsYes(targets[i]);
            _answered[i] += answered ? 1 : 0;
            _samples[i] += actual ? 1 : 0;
            _hits[i] += answered && actual ? 1 : 0;
        }
    }

    public override Evaluation Result(long samples, double loss) => new(samples, loss)
    {
        Accuracy = _right / samples,
        Classes = [.. Enumerable.Range(0, outputLength).Select(i => ClassScores.Of(i, NameOf(i), _hits[i], _answered[i], _samples[i]))],
    };

    private string? NameOf(int index) => index < classNames?.Count ? classNames[index] : null;
}
