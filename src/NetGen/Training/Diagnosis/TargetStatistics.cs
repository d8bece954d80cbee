namespace NetGen.Runtime;

/// <summary>What the targets of a data set are like: the measure of what a network has learned.</summary>
internal sealed class TargetStatistics
{
    private readonly TrainingTask _task;
    private readonly double[] _mean;
    private readonly double[] _squares;

    public TargetStatistics(TrainingTask task, Dataset data, int outputs)
    {
        _task = task;
        (_mean, _squares) = (new double[outputs], new double[outputs]);
        for (int sample = 0; sample < data.Count; sample++)
        {
            if (data.HasLabels)
                AddLabel(data.Label(sample));
            else
                AddTarget(data.Target(sample));
        }

        for (int i = 0; i < outputs; i++)
        {
            _mean[i] /= data.Count;
            _squares[i] /= data.Count;
        }
    }

    /// <summary>The loss of the best constant answer to a classification: the entropy of the answers.</summary>
    public double ConstantLoss => _task == TrainingTask.Classification
        ? -_mean.Sum(XLogX)
        : -_mean.Average(share => XLogX(share) + XLogX(1 - share));

    /// <summary>The mean over outputs of the targets' variance.</summary>
    public double Variance => _mean.Zip(_squares, (mean, squares) => Math.Max(0, squares - (mean * mean))).Average();

    /// <param name="loss">The mean loss of an epoch.</param>
    /// <param name="squaredError">The mean squared error of the inputs that were looked at.</param>
    public double LearnedShare(double loss, double squaredError)
    {
        (double made, double constant) = _task == TrainingTask.Regression ? (squaredError, Variance) : (loss, ConstantLoss);
        return constant > 0 ? 1 - (made / constant) : double.NaN;
    }

    private void AddLabel(int label)
    {
        if (_mean.Length > 1)
            AddAt(label, 1);
        else
            AddAt(0, label);
    }

    private void AddTarget(ReadOnlySpan<float> target)
    {
        for (int i = 0; i < target.Length; i++)
            AddAt(i, target[i]);
    }

    private void AddAt(int output, double value)
    {
        _mean[output] += value;
        _squares[output] += value * value;
    }

    private static double XLogX(double x) => x > 0 ? x * Math.Log(x) : 0;
}
