namespace NetGen;

/// <summary>A value of every epoch that decides about the run.</summary>
public enum Monitored
{
    /// <summary>The loss on the validation data, without penalties.</summary>
    ValidationLoss,

    /// <summary>The loss on the training data, as the steps met it, without penalties.</summary>
    TrainingLoss,

    /// <summary>Classifiers: the share of training samples answered rightly, as the steps met them.</summary>
    TrainingAccuracy,

    /// <summary>Classifiers: the share of validation samples answered rightly.</summary>
    ValidationAccuracy,

    /// <summary>Classifiers: the precision on the validation data, <see cref="Evaluation.Precision"/>.</summary>
    ValidationPrecision,

    /// <summary>Classifiers: the recall on the validation data, <see cref="Evaluation.Recall"/>.</summary>
    ValidationRecall,

    /// <summary>Classifiers: the F1 score on the validation data, <see cref="Evaluation.F1"/>.</summary>
    ValidationF1,

    /// <summary>The caller's own metric on the validation data, <see cref="TrainerOptions.Metric"/>.</summary>
    ValidationMetric,
}
