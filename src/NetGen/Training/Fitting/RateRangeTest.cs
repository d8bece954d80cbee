namespace NetGen.Runtime;

/// <summary>Mini-batches at rates that grow geometrically, until the loss diverges or the greatest rate is reached.</summary>
internal sealed class RateRangeTest(TrainingEngine engine, Dataset training)
{
    private const double Least = 1e-6, Most = 1;
    private const int LeastSteps = 100;

    // The loss has diverged at four times its best.
    private const double Growth = 3;

    private readonly List<double> _rates = [];
    private readonly List<double> _losses = [];
    private readonly List<double> _smoothed = [];

    /// <summary>One pass over the data, or as many as there must be for enough steps. Network and run are left as they were.</summary>
    public RateSearch Run()
    {
        RunState state = engine.State.Clone();
        byte[] weights = engine.CopyWeights();
        try
        {
            engine.LearnStatistics(training);
            bool diverged = Train();
            return new RateSearch(_rates.AsReadOnly(), _losses.AsReadOnly(), _smoothed.AsReadOnly(), Suggest(), diverged);
        }
        finally
        {
            engine.State.CopyFrom(state);
            engine.SetWeights(weights);
        }
    }

    private BatchCut Batches => BatchCut.Of(engine.Setup, training.Count);

    private int StepsPerPass => Batches.Batches;

    private int Steps => StepsPerPass * ((LeastSteps + StepsPerPass - 1) / StepsPerPass);

    // Steps in which the rate grows by a quarter of a decade: what is smoothed over, and what a slope is measured over.
    private int Span => Math.Max(1, (int)(Steps / (4 * Math.Log10(Most / Least))));

    /// <summary>True if the loss diverged.</summary>
    private bool Train()
    {
        BatchOrder order = new(engine.State.Seed, engine.Setup.Shuffle);
        ReadOnlyMemory<int> samples = default;
        double best = double.PositiveInfinity, mean = 0, weight = 0;
        for (int step = 0; step < Steps; step++)
        {
            int from = step % StepsPerPass * Batches.Size;
            if (from == 0)
                samples = order.Of(training.Count, step / StepsPerPass);

            _rates.Add(Least * Math.Pow(Most / Least, (double)step / (Steps - 1)));
            _losses.Add(engine.TrainOn(training, samples.Slice(from, Batches.SamplesFrom(from)), _rates[^1]).MeanLoss);

            // A running mean that does not favour its zero start.
            mean += (_losses[^1] - mean) / Span;
            weight += (1 - weight) / Span;
            _smoothed.Add(mean / weight);
            best = Math.Min(best, _smoothed[^1]);
            if (!(_smoothed[^1] <= best + (Growth * Math.Abs(best))))
                return true;
        }

        return false;
    }

    /// <summary>The rate in the middle of the steepest fall.</summary>
    private double? Suggest()
    {
        double steepest = 0;
        double? rate = null;
        for (int i = Span; i < _smoothed.Count - Span; i++)
        {
            double slope = _smoothed[i + Span] - _smoothed[i - Span];
            if (slope < steepest)
                (steepest, rate) = (slope, _rates[i]);
        }

        return rate;
    }
}
