namespace NetGen;

/// <summary>Why training ended.</summary>
public enum StopReason
{
    /// <summary>All epochs were trained.</summary>
    Completed,

    /// <summary><see cref="EarlyStoppingAttribute"/> ended the run before its last epoch; the next call of <c>Fit</c> begins another.</summary>
    EarlyStopping,

    /// <summary>The caller cancelled; the next call of <c>Fit</c> goes on at the same batch.</summary>
    Cancelled,
}
