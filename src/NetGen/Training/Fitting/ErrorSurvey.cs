namespace NetGen.Runtime;

/// <summary>Works out where a run's errors come from, with the weights that it ended with.</summary>
internal static class ErrorSurvey
{
    // Enough to know a share to about a point and a half.
    private const int MostSamples = 1000;

    /// <param name="engine">Predicts.</param>
    /// <param name="training">Some samples of it, evenly spread, are predicted anew.</param>
    /// <param name="validation">The figures of the same weights; null without validation data.</param>
    public static ErrorDecomposition Of(TrainingEngine engine, Dataset training, Evaluation? validation) => new(
        engine.Options.OptimalError,
        ErrorOf(Evaluate(engine, training)),
        validation is null ? null : ErrorOf(validation));

    private static double ErrorOf(Evaluation evaluation) => 1 - (evaluation.Accuracy ?? evaluation.RSquared ?? double.NaN);

    private static Evaluation Evaluate(TrainingEngine engine, Dataset data)
    {
        int count = Math.Min(data.Count, MostSamples);
        int[] chosen = [.. Enumerable.Range(0, count).Select(i => (int)((long)i * data.Count / count))];
        return Evaluator.Evaluate(engine, data, chosen);
    }
}
