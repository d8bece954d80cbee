namespace NetGen;

/// <summary>
/// The rate falls when training makes no progress: after <see cref="Patience"/> epochs in which the monitored value did not improve by more than
/// <see cref="MinDelta"/>, α is multiplied by <see cref="Factor"/>. What stands in <c>LearningRate</c> is the rate that is left.
/// </summary>
public sealed class ReduceOnPlateauAttribute : RateScheduleAttribute
{
    /// <summary>What must improve. Default: the loss on the validation data, which <c>Fit</c> must then be given.</summary>
    public Monitored Monitor { get; set; }

    /// <summary>What is left of the rate after a plateau, in (0, 1). Default: 0.5.</summary>
    public double Factor { get; set; } = 0.5;

    /// <summary>The epochs without improvement that make a plateau, at least 1. Default: 5.</summary>
    public int Patience { get; set; } = 5;

    /// <summary>An improvement is more than this, zero or positive, in the unit of what is monitored. Default: 0.</summary>
    public double MinDelta { get; set; }

    /// <summary>Epochs after a fall that do not count towards the next plateau. Default: 0.</summary>
    public int Cooldown { get; set; }

    /// <summary>The rate falls no lower. Default: 0.</summary>
    public double MinRate { get; set; }

    /// <summary>What the rate is multiplied by after an epoch that improved, at least 1. Default: 1, which changes nothing.</summary>
    public double IncreaseFactor { get; set; } = 1;
}
