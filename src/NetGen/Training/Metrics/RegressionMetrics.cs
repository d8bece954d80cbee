namespace NetGen.Runtime;

/// <summary>Mean absolute error and R² of each output. The targets' variance grows by Welford's update (1962), which does not cancel.</summary>
internal sealed class RegressionMetrics(int outputLength) : Metrics
{
    private readonly double[] _mean = new double[outputLength];
    private readonly double[] _deviations = new double[outputLength];
    private readonly double[] _residuals = new double[outputLength];
    private double _absolute;
    private long _samples;

    public override void Add(ReadOnlySpan<double> outputs, ReadOnlySpan<double> targets)
    {
        _samples++;
        for (int i = 0; i < outputs.Length; i++)
        {
            double error = outputs[i] - targets[i];
            _absolute += Math.Abs(error);
            _residuals[i] += error * error;
            double fromOldMean = targets[i] - _mean[i];
            _mean[i] += fromOldMean / _samples;
            _deviations[i] += fromOldMean * (targets[i] - _mean[i]);
        }
    }

    public override Evaluation Result(long samples, double loss) => new(samples, loss)
    {
        MeanAbsoluteError = _absolute / samples / outputLength,
        RSquared = Enumerable.Range(0, outputLength).Average(Determination),
    };

    private double Determination(int output)
    {
        if (_deviations[output] != 0)
            return 1 - (_residuals[output] / _deviations[output]);

        return _residuals[output] == 0 ? 1 : 0;
    }
}
