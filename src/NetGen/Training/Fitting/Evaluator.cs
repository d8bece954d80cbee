namespace NetGen.Runtime;

/// <summary>Predicts a whole data set and judges it.</summary>
internal static class Evaluator
{
    public static Evaluation Evaluate(TrainingEngine engine, Dataset data)
    {
        TrainingSetup setup = engine.Setup;
        Metrics metrics = Metrics.Of(setup.Task, setup.OutputLength, data.ClassNames);
        if (engine.Options.Metric is { } own)
            metrics = new OwnMetric(own, metrics, checked(data.Count * setup.OutputLength));

        double loss = 0;
        for (int from = 0; from < data.Count; from += setup.EvaluationBatch)
            loss += engine.EvaluateOn(data, from, Math.Min(setup.EvaluationBatch, data.Count - from), metrics);

        return metrics.Result(data.Count, loss / data.Count);
    }
}
