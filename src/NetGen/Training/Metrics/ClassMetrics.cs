namespace NetGen.Runtime;

/// <summary>Classes that exclude each other: after softmax one per output, after a single sigmoid no and yes.</summary>
internal sealed class ClassMetrics(int outputLength, IReadOnlyList<string>? classNames) : Metrics
{
    private readonly ConfusionMatrix _confusion = new(Math.Max(2, outputLength), classNames);

    public override void Add(ReadOnlySpan<double> outputs, ReadOnlySpan<double> targets) => _confusion.Count(ClassOf(targets), ClassOf(outputs));

    public override Evaluation Result(long samples, double loss) => new(samples, loss)
    {
        Accuracy = (double)_confusion.Right() / samples,
        Classes = [.. Enumerable.Range(0, _confusion.Classes).Select(_confusion.ScoresOf)],
        Confusion = _confusion,
        HasPositiveClass = outputLength == 1,
    };

    private static int ClassOf(ReadOnlySpan<double> values) =>
        values.Length > 1 ? ClassIndex.Largest(values) : ClassIndex.AboveHalf(values[0]);
}
