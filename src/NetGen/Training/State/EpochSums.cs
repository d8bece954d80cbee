using System.Runtime.InteropServices;

namespace NetGen.Runtime;

/// <summary>What the steps of an epoch have added up so far; part of the run's state, so that a resumed epoch reports the same figures.</summary>
[StructLayout(LayoutKind.Auto)]
internal record struct EpochSums
{
    /// <summary>Samples trained on, and so the place in the epoch's order.</summary>
    public int Samples;

    /// <summary>Samples of the data set that the epoch began with.</summary>
    public int Count;

    /// <summary>Sum over samples of their loss, scaled as the mean loss is.</summary>
    public double Loss;

    /// <summary>Sum over samples of the penalties of their step.</summary>
    public double Penalty;

    /// <summary>Samples answered rightly; NaN where this is not counted.</summary>
    public double Right;

    public readonly double MeanLoss => Loss / Samples;

    public readonly double MeanPenalty => Penalty / Samples;

    public readonly double? Accuracy => double.IsNaN(Right) ? null : Right / Samples;

    public void Add(in StepSums step)
    {
        Samples += step.Samples;
        Loss += step.Loss;
        Penalty += step.Penalty * step.Samples;
        Right += step.Right;
    }
}

/// <summary>The figures of one batch.</summary>
/// <param name="Samples">Samples of the batch.</param>
/// <param name="Loss">Sum of their losses, scaled: divided by the samples it is the mean loss.</param>
/// <param name="Penalty">The penalties of the parameters.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct StepSums(int Samples, double Loss, double Penalty)
{
    /// <summary>Samples answered rightly; NaN where this is not counted.</summary>
    public double Right { get; init; } = double.NaN;

    public double MeanLoss => (Loss / Samples) + Penalty;
}
