namespace NetGen.Runtime;

/// <summary>Predicts a data set and judges it.</summary>
internal static class Evaluator
{
    /// <summary>All of it, by the metrics of the network's task and by the user's own if there is one.</summary>
    public static Evaluation Evaluate(TrainingEngine engine, Dataset data)
    {
        Metrics metrics = MetricsOf(engine, data);
        if (engine.Options.Metric is { } own)
            metrics = new OwnMetric(own, metrics, checked(data.Count * engine.Setup.OutputLength));
        return Evaluate(engine, data, Enumerable.Range(0, data.Count).ToArray(), metrics);
    }

    /// <summary>Some of its samples, by the metrics of the network's task.</summary>
    public static Evaluation Evaluate(TrainingEngine engine, Dataset data, ReadOnlyMemory<int> samples) =>
        Evaluate(engine, data, samples, MetricsOf(engine, data));

    private static Evaluation Evaluate(TrainingEngine engine, Dataset data, ReadOnlyMemory<int> samples, Metrics metrics)
    {
        double loss = 0;
        int batch = engine.Setup.EvaluationBatch;
        for (int from = 0; from < samples.Length; from += batch)
            loss += engine.EvaluateOn(data, samples.Slice(from, Math.Min(batch, samples.Length - from)), metrics);

        return metrics.Result(samples.Length, loss / samples.Length);
    }

    private static Metrics MetricsOf(TrainingEngine engine, Dataset data) => Metrics.Of(engine.Setup.Task, engine.Setup.OutputLength, data.ClassNames);
}
