namespace NetGen;

/// <summary>Why training ended.</summary>
public enum StopReason
{
    /// <summary>All epochs were trained.</summary>
    Completed,

    /// <summary>The caller cancelled; the next call of <c>Fit</c> goes on at the same batch.</summary>
    Cancelled,
}
