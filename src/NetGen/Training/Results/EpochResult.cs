using System.Globalization;

namespace NetGen;

/// <summary>The figures of one epoch.</summary>
public sealed record EpochResult
{
    /// <summary>The number of the epoch, counted from 0 over the trainer's life, as schedules count.</summary>
    public required int Epoch { get; init; }

    /// <summary>The mean loss over the epoch's samples, each as its step met it, before the update and without penalties.</summary>
    public required double TrainingLoss { get; init; }

    /// <summary><see cref="TrainingLoss"/> and the mean of the penalties: what training minimises.</summary>
    public required double TrainingLossWithPenalties { get; init; }

    /// <summary>The share of samples that their step answered rightly, before the update; null for a regression.</summary>
    public double? TrainingAccuracy { get; init; }

    /// <summary>The figures of the validation data after the epoch; null without such data.</summary>
    public Evaluation? Validation { get; init; }

    /// <summary>The mean loss of the validation data, without penalties.</summary>
    public double? ValidationLoss => Validation?.Loss;

    /// <summary>The share of validation samples answered rightly; null for a regression.</summary>
    public double? ValidationAccuracy => Validation?.Accuracy;

    /// <summary>The caller's own <see cref="TrainerOptions.Metric"/> of the validation data; null without one.</summary>
    public double? ValidationMetric => Validation?.Metric;

    /// <summary>The learning rate that the epoch was trained with, schedule included.</summary>
    public required double LearningRate { get; init; }

    /// <summary>The time that this call of <c>Fit</c> spent on the epoch, validation included.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>What <see cref="TrainerOptions.Diagnose"/> saw of the epoch; null without it.</summary>
    public EpochDiagnosis? Diagnosis { get; init; }

    /// <summary>One line with the figures that there are.</summary>
    public override string ToString()
    {
        string line = string.Create(CultureInfo.InvariantCulture, $"epoch {Epoch}: loss {TrainingLoss:0.0000}");
        if (TrainingAccuracy is { } accuracy)
            line += string.Create(CultureInfo.InvariantCulture, $", accuracy {accuracy:0.0000}");
        if (ValidationLoss is { } validationLoss)
            line += string.Create(CultureInfo.InvariantCulture, $", validation loss {validationLoss:0.0000}");
        if (ValidationAccuracy is { } validationAccuracy)
            line += string.Create(CultureInfo.InvariantCulture, $", validation accuracy {validationAccuracy:0.0000}");

        return line + string.Create(CultureInfo.InvariantCulture, $" ({Duration.TotalSeconds:0.00} s)");
    }
}
