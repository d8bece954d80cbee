namespace NetGen;

/// <summary>
/// What the schedules of the learning rate have in common: <c>Fit</c> sets the rate at the start of every epoch. Epochs are counted from 0 over the
/// trainer's life. A network has one schedule at most, and <see cref="WarmupAttribute"/> beside it.
/// </summary>
public abstract class RateScheduleAttribute : NetGenAttribute
{
    private protected RateScheduleAttribute()
    {
    }
}
