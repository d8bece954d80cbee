namespace NetGen;

/// <summary>
/// Keeps the norm of the gradient of all parameters together within a limit before the optimizer sees it: g ← g·min(1, limit / (‖g‖ + 1e-6)), penalties included, after
/// <see cref="ClipValueAttribute">ClipValue</see> (Pascanu et al., "On the difficulty of training Recurrent Neural Networks", 2013).
/// </summary>
/// <param name="limit">The largest norm, positive; 1 is usual.</param>
public sealed class ClipNormAttribute(double limit) : NetGenAttribute
{
    /// <summary>The largest norm.</summary>
    public double Limit { get; } = limit;
}
