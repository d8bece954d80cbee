namespace NetGen.Compiler.Graph;

/// <summary>Mean and mean square of a layer's values over weights and inputs.</summary>
internal readonly record struct SignalMoments(double Mean, double Square)
{
    /// <summary>Of a standardized input, and of what normalisation makes.</summary>
    public static SignalMoments Unit { get; } = new(0, 1);

    public double Variance => Math.Max(0, Square - (Mean * Mean));

    public double Deviation => Math.Sqrt(Variance);

    public static SignalMoments Of(double mean, double variance) => new(mean, variance + (mean * mean));
}
