namespace NetGen.Runtime;

/// <summary>Collects outputs beside targets, sample by sample, and makes the figures of a task from them.</summary>
internal abstract class Metrics
{
    /// <summary>The metrics of a task.</summary>
    public static Metrics Of(TrainingTask task, int outputLength, IReadOnlyList<string>? classNames) => task switch
    {
        TrainingTask.Regression => new RegressionMetrics(outputLength),
        TrainingTask.Binary when outputLength > 1 => new QuestionMetrics(outputLength, classNames),
        _ => new ClassMetrics(outputLength, classNames),
    };

    public abstract void Add(ReadOnlySpan<double> outputs, ReadOnlySpan<double> targets);

    public abstract Evaluation Result(long samples, double loss);
}
