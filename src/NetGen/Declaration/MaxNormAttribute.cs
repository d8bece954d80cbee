namespace NetGen;

/// <summary>
/// Keeps the L2 norm of each unit's (or filter's) incoming weights, its bias apart, within a limit: after an update w ← w·min(1, limit / ‖w‖)
/// (Srebro and Shraibman, "Rank, Trace-Norm and Max-Norm", 2005).
/// </summary>
/// <param name="limit">The largest norm, positive; 3 to 4 is usual.</param>
public sealed class MaxNormAttribute(double limit) : NetGenAttribute
{
    /// <summary>The largest norm.</summary>
    public double Limit { get; } = limit;
}
