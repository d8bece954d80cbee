namespace NetGen;

/// <summary>A figure of the caller's own over a whole data set.</summary>
/// <param name="predictions">The network's outputs, sample after sample.</param>
/// <param name="targets">What they should have been, in the same places: target values, or labels as one-hot rows.</param>
public delegate double MetricFunction(ReadOnlySpan<double> predictions, ReadOnlySpan<double> targets);

/// <summary>
/// A metric of the caller's own, under a name: given to a trainer in <see cref="TrainerOptions.Metric"/>, it is worked out by <c>Evaluate</c> and for the
/// validation data of every epoch, and early stopping can monitor it.
/// </summary>
/// <example><code>
/// var worst = new EvaluationMetric("worst error", (predictions, targets) =>
/// {
///     double worst = 0;
///     for (int i = 0; i &lt; targets.Length; i++)
///         worst = Math.Max(worst, Math.Abs(predictions[i] - targets[i]));
///     return worst;
/// }) { HigherIsBetter = false };
/// </code></example>
public sealed class EvaluationMetric
{
    /// <param name="name">What reports call it.</param>
    /// <param name="compute">Works it out, over all samples at once.</param>
    public EvaluationMetric(string name, MetricFunction compute)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(compute);
        Name = name;
        Compute = compute;
    }

    /// <summary>What reports call it.</summary>
    public string Name { get; }

    /// <summary>Works it out, over all samples at once.</summary>
    public MetricFunction Compute { get; }

    /// <summary>Whether more is better, as of an accuracy, or less, as of an error. Default: true.</summary>
    public bool HigherIsBetter { get; init; } = true;
}
