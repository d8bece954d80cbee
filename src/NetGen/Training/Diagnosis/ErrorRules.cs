namespace NetGen.Runtime;

/// <summary>Judges the two parts of a run's error.</summary>
internal static class ErrorRules
{
    /// <param name="errors">At the end of the run.</param>
    /// <param name="task">Of the network.</param>
    /// <param name="epoch">Whose weights it has.</param>
    /// <param name="validation">Validation samples; null without.</param>
    public static IEnumerable<RunFinding> Of(ErrorDecomposition errors, TrainingTask task, int epoch, int? validation)
    {
        if (errors.AvoidableBias > DiagnosisLimits.Error)
            yield return New(RunFindingKind.Underfitting, errors.AvoidableBias.Value);
        if (errors.Variance > DiagnosisLimits.Error && (task == TrainingTask.Regression || errors.Variance > Chance(errors, validation ?? 1)))
            yield return New(RunFindingKind.Overfitting, errors.Variance.Value);

        RunFinding New(RunFindingKind kind, double figure) => new(kind, null, epoch, figure, DiagnosisLimits.Error, Remedies.Of(kind));
    }

    /// <summary>By how much the share of wrong answers among so few samples may differ by chance alone; binomial, its deviation √(p·(1−p)/n).</summary>
    private static double Chance(ErrorDecomposition errors, int samples)
    {
        double share = Math.Clamp(errors.Validation ?? 0, 0, 1);
        return DiagnosisLimits.StandardErrors * Math.Sqrt(share * (1 - share) / samples);
    }
}
