namespace NetGen.Runtime;

/// <summary>A metric of the caller's own beside those of the task: keeps all outputs and targets until the end.</summary>
internal sealed class OwnMetric(EvaluationMetric metric, Metrics task, int values) : Metrics
{
    private readonly double[] _outputs = new double[values];
    private readonly double[] _targets = new double[values];
    private int _count;

    public override void Add(ReadOnlySpan<double> outputs, ReadOnlySpan<double> targets)
    {
        task.Add(outputs, targets);
        outputs.CopyTo(_outputs.AsSpan(_count));
        targets.CopyTo(_targets.AsSpan(_count));
        _count += outputs.Length;
    }

    public override Evaluation Result(long samples, double loss)
    {
        Evaluation result = task.Result(samples, loss);
        result.Own = (metric.Name, metric.Compute(_outputs, _targets));
        return result;
    }
}
