namespace NetGen;

/// <summary>
/// Over the epochs of a run the rate climbs on a line from α to its peak in the first 30 %, then falls along half a wave towards α/100 (Smith and
/// Topin 2018). In the epoch e of n the run is e/n old.
/// </summary>
/// <param name="peak">The highest rate, positive; <c>FindLearningRate</c> helps to find it.</param>
public sealed class OneCycleAttribute(double peak) : RateScheduleAttribute
{
    /// <summary>The highest rate.</summary>
    public double Peak { get; } = peak;
}
