namespace NetGen.Runtime;

// Means and deviations of the input, learned once.
public sealed unsafe partial class TrainingEngine<T>
{
    internal override void LearnStatistics(Dataset training)
    {
        foreach (StandardizedInput layer in _program.Standardized)
        {
            T[] means = new T[layer.Channels], deviations = new T[layer.Channels];
            _parameters.Get(layer.Mean, means);
            _parameters.Get(layer.Deviation, deviations);
            if (!Array.TrueForAll(means, mean => mean == T.Zero) || !Array.TrueForAll(deviations, deviation => deviation == T.One))
                continue;

            (double[] mean, double[] deviation) = layer.Learn(training);
            _parameters.Set(layer.Mean, Array.ConvertAll(mean, T.CreateTruncating));
            _parameters.Set(layer.Deviation, Array.ConvertAll(deviation, T.CreateTruncating));
        }
    }
}
