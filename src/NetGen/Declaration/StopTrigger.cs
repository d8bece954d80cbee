namespace NetGen;

/// <summary>When training is stopped before its last epoch; patience and bound are those of <see cref="EarlyStoppingAttribute"/>.</summary>
public enum StopTrigger
{
    /// <summary>The best value was not beaten by more than the bound for <c>patience</c> epochs.</summary>
    NoImprovement,

    /// <summary>The value is worse than the mean of the <c>patience</c> epochs before it by more than the bound.</summary>
    Increase,

    /// <summary>For <c>patience</c> epochs on end the value changed by less than the bound.</summary>
    AbsoluteChange,

    /// <summary>Over the last <c>patience</c> epochs the value changed by less than the bound on average, up or down.</summary>
    AverageChange,
}
